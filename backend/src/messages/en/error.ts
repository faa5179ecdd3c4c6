import type * as vi from '../vi/error';

export const error: typeof vi.error = {
  invalid_input: 'Some fields need another look. What you typed is kept.',
  not_found: 'This could not be found.',
  unauthorized: 'Please sign in to go on.',
  too_many_requests: 'Too many attempts. Please try again in a few minutes.',
  unreadable_request:
    'The request was damaged or too large, so nothing was written. Please reload the page and try again.',
  internal: 'Something failed on our side. Nothing of yours is lost; please try again in a few minutes.',
};

export const field: typeof vi.field = {
  required: 'Please fill in this field.',
  wrong: 'This value is not right.',
  invalid_type: 'This value has the wrong form.',
  invalid_value: 'This value is not one of the choices.',
  invalid_format: 'This value has the wrong form.',
  not_multiple_of: 'A whole number is needed.',
  unrecognized: 'This field is not accepted.',
  too_small: (least) => `The smallest value is ${least}.`,
  too_big: (most) => `The largest value is ${most}.`,
  too_short: (least) => `At least ${least} characters.`,
  too_long: (most) => `At most ${most} characters.`,
  too_few: (least) => `At least ${least}.`,
  too_many: (most) => `At most ${most}.`,
};
