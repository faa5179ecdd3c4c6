import { PaperFolder } from './paper-folder';

export const openingPapers = new PaperFolder('opening-papers', 'oppap');
export const certificateScans = new PaperFolder('certificate-scans', 'certsc');
