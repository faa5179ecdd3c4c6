import type * as vi from '../vi/photo';

export const photo: typeof vi.photo = {
  problem: {
    empty: 'This file is empty. Choose the photo again, or take a new one.',
    too_large: 'The photo is too large: each may be 20 MB at most. Choose another or take a smaller one.',
    heic: 'This is an iPhone’s HEIC photo, which the market cannot read. In Settings › Camera › Formats choose “Most Compatible” and take it again.',
    not_a_photo: 'This file is no photo. The market takes JPEG, PNG and WebP.',
    wrong_extension:
      'The file’s ending does not match the photo inside. Choose the original, or take a new one.',
    too_many_pixels:
      'The photo has too many pixels (over 64 million). Take it again at normal resolution; 12 million is plenty.',
    hidden_content:
      'Something else is mixed into the photo (a web page, an archive or a PDF), so it was not taken. Choose the original, or take a new one.',
    broken: 'The photo is damaged or did not arrive whole. Choose it again, or take a new one.',
  },
  too_many: 'The stall has sent too many photos today. Please go on tomorrow.',
};
