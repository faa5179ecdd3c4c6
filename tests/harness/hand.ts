import type { Locator } from 'playwright-core';

/** A thumb on a phone that is counted: a choice from a list is two taps, one to open it and one to choose, so is a file. */
export class Hand {
  taps = 0;
  fields = 0;

  async tap(what: Locator): Promise<void> {
    this.taps += 1;
    await what.click();
  }

  async type(into: Locator, text: string): Promise<void> {
    this.fields += 1;
    await into.fill(text);
  }

  async choose(from: Locator, value: string): Promise<void> {
    this.taps += 2;
    await from.selectOption(value);
  }

  async chooseFile(into: Locator, path: string): Promise<void> {
    this.taps += 2;
    await into.setInputFiles(path);
  }
}
