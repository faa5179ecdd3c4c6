import type { paper as vietnamese } from '../vi/paper';

export const paper: typeof vietnamese = {
  not_found: 'There is no such paper. It may have been deleted.',
  too_large: 'The file is too large: 12 MB at most. Take the photo in a smaller size.',
  not_a_paper: 'This is neither a photo nor a PDF. We take JPEG, PNG, WebP and PDF.',
  broken: 'The file is damaged, locked or has active content. Photograph the paper and send that.',
};
