import { animalScenes } from './animal.js';
import { cashewScenes } from './cashew.js';
import { coffeeScenes } from './coffee.js';
import type { Compositions } from './compose.js';
import { craftScenes } from './craft.js';
import { driedScenes } from './dried.js';
import { drinkScenes } from './drink.js';
import { fruitScenes } from './fruit.js';
import { honeyScenes } from './honey.js';
import { marketScenes } from './market.js';
import { pepperScenes } from './pepper.js';
import { spiceScenes } from './spice.js';
import { vegetableScenes } from './vegetable.js';

/** Every picture by key. */
export const compositions: Compositions = {
  ...cashewScenes,
  ...pepperScenes,
  ...honeyScenes,
  ...coffeeScenes,
  ...driedScenes,
  ...fruitScenes,
  ...vegetableScenes,
  ...spiceScenes,
  ...drinkScenes,
  ...animalScenes,
  ...craftScenes,
  ...marketScenes,
};
