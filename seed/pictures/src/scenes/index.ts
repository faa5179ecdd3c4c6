import { animalScenes } from './animal.js';
import { cashewScenes } from './cashew.js';
import { citrusScenes } from './citrus.js';
import { coffeeScenes } from './coffee.js';
import type { Compositions } from './compose.js';
import { craftScenes } from './craft.js';
import { cropScenes } from './crop.js';
import { driedScenes } from './dried.js';
import { drinkScenes } from './drink.js';
import { fruitScenes } from './fruit.js';
import { giftScenes } from './gift.js';
import { honeyScenes } from './honey.js';
import { marketScenes } from './market.js';
import { meatScenes } from './meat.js';
import { mushroomScenes } from './mushroom.js';
import { pepperScenes } from './pepper.js';
import { plantScenes } from './plant.js';
import { spiceScenes } from './spice.js';
import { teaScenes } from './tea.js';
import { textileScenes } from './textile.js';
import { thornyScenes } from './thorny.js';
import { vegetableScenes } from './vegetable.js';

/** Every picture by key. */
export const compositions: Compositions = {
  ...animalScenes,
  ...cashewScenes,
  ...citrusScenes,
  ...coffeeScenes,
  ...craftScenes,
  ...cropScenes,
  ...driedScenes,
  ...drinkScenes,
  ...fruitScenes,
  ...giftScenes,
  ...honeyScenes,
  ...marketScenes,
  ...meatScenes,
  ...mushroomScenes,
  ...pepperScenes,
  ...plantScenes,
  ...spiceScenes,
  ...teaScenes,
  ...textileScenes,
  ...thornyScenes,
  ...vegetableScenes,
};
