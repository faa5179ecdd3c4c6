import { error, field } from './vi/error';

/** Every word that the backend says to a person. One file per noun in `vi/`, its twin in `en/`. */
export const messages = { error, field };
