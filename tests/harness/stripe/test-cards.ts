import { declined } from './refusal';

/** Cards that Stripe documents for tests. */
export const CARDS = {
  works: '4242424242424242',
  asksForSecurity: '4000002760003184',
  lacksFunds: '4000000000009995',
  declined: '4000000000000002',
  expired: '4000000000000069',
} as const;

/** Whether the bank wants to see its customer first. @throws StripeRefusal 402 for a card that is not taken */
export function askTheBank(typed: string): 'taken' | 'requires_action' {
  const number = typed.replace(/\D/g, '');
  if (!hasRightSum(number)) throw declined('incorrect_number');
  switch (number) {
    case CARDS.asksForSecurity:
      return 'requires_action';
    case CARDS.lacksFunds:
      throw declined('card_declined', 'insufficient_funds');
    case CARDS.declined:
      throw declined('card_declined', 'generic_decline');
    case CARDS.expired:
      throw declined('expired_card');
    default:
      return 'taken';
  }
}

/** The check digit by Luhn. */
function hasRightSum(number: string): boolean {
  if (number.length < 13) return false;
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
