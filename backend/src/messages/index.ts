import { catalogue } from './vi/catalogue';
import { delivery } from './vi/delivery';
import { error, field } from './vi/error';
import { officer } from './vi/officer';
import { product } from './vi/product';

/** Every word that the backend says to a person. One file per noun in `vi/`, its twin in `en/`. */
export const messages = { catalogue, delivery, error, field, officer, product };
