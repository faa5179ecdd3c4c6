import { now } from '../lib/clock';
import { sweepIntake } from '../lib/photo-intake/take-photo';

/** Removes what a killed process left of photographs that never came in whole. */
export default async function sweepPhotosJob(): Promise<void> {
  await sweepIntake(now());
}

export const config = { name: 'sweep-photos', schedule: '17 * * * *' };
