/**
 * The body of every 4xx and 5xx answer of our own doors.
 *
 * `code` is stable and for programs, `message` is Vietnamese and for people: what happened, what is safe, what to do.
 * `fields` names each wrong input by its path in the request (`lines.0.quantity`).
 */
export interface ApiError {
  code: string;
  message: string;
  fields?: FieldError[];
}

export interface FieldError {
  field: string;
  code: string;
  message: string;
}
