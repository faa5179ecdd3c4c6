/** Why a file is no photograph that the market can show. */
export type PhotoProblemKind =
  | 'empty'
  | 'too_large'
  | 'heic'
  | 'not_a_photo'
  | 'wrong_extension'
  | 'too_many_pixels'
  | 'hidden_content'
  | 'broken';

export class PhotoProblem extends Error {
  constructor(readonly kind: PhotoProblemKind) {
    super(`The photograph was refused: ${kind}`);
    this.name = 'PhotoProblem';
  }
}
