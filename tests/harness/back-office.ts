import type { OrderAction, OrderState } from '@cho-phien/backend/contract';
import type { DemoSignIn } from './market';
import type { Visitor } from './visitor';

const STATE_AFTER: Record<OrderAction, OrderState> = {
  pack: 'packed',
  ship: 'shipped',
  deliver: 'delivered',
};

/** The admin as sellers and officers use it. */
export class BackOffice {
  readonly #visitor: Visitor;
  readonly #url: string;

  constructor(visitor: Visitor, url: string) {
    this.#visitor = visitor;
    this.#url = url;
  }

  async signIn({ email, password }: DemoSignIn): Promise<void> {
    await this.#visitor.goTo(`${this.#url}/dang-nhap`);
    await this.#visitor.see('sign-in-email').fill(email);
    await this.#visitor.see('sign-in-password').fill(password);
    await this.#visitor.see('sign-in').click();
    await this.#visitor.page.waitForURL((url) => url.pathname !== '/dang-nhap');
  }

  async openOrders(): Promise<void> {
    await this.#visitor.goTo(`${this.#url}/gian-hang/don-hang`);
  }

  async packInTheList(code: string): Promise<void> {
    const row = (state: OrderState) =>
      this.#visitor.page.locator(`[data-testid=order-row][data-code="${code}"][data-state=${state}]`);
    await row('to_pack').getByTestId('action-pack').click();
    await row('packed').waitFor();
  }

  async openOrder(code: string): Promise<void> {
    await this.#visitor.page
      .locator(`[data-testid=order-row][data-code="${code}"]`)
      .getByRole('link', { name: code })
      .click();
    await this.#visitor.page.waitForURL(/\/gian-hang\/don-hang\/.+/);
  }

  /** Takes the next step on the page of the order. */
  async take(action: OrderAction): Promise<void> {
    await this.#visitor.see(`action-${action}`).click();
    await this.#visitor.page
      .locator(`[data-testid=order-state][data-state=${STATE_AFTER[action]}]`)
      .waitFor();
  }

  async openProvince(): Promise<void> {
    await this.#visitor.goTo(`${this.#url}/tinh`);
  }

  /** A figure of the province's screen as a plain number. */
  async figure(id: string): Promise<number> {
    return Number(await this.#visitor.see(id).getAttribute('data-value'));
  }
}
