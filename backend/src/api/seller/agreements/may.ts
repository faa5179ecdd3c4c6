import { forbidden } from '../../../lib/errors';
import { messages } from '../../../messages';
import type { SellerScope } from '../scope';

export const maySign = ({ role }: SellerScope): boolean => role === 'owner';

/** Who answers for the stall signs for it. @throws MarketError 403 */
export function mustOwn(scope: SellerScope): void {
  if (!maySign(scope)) throw forbidden('owner_only', messages.agreement.owner_only);
}
