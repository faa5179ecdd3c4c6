// Builds what the market runs from; turbo skips what has not changed.
import { step } from './say.mjs';
import { turbo } from './turbo.mjs';

export async function build(env) {
  await step('Build', () =>
    turbo('The build', ['run', 'build', '--env-mode=loose', '--output-logs=new-only', '--concurrency=2'], {
      env,
    }),
  );
}
