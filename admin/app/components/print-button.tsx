import { useMessages } from '~/messages';
import { Icon } from './icon';
import { primaryButton } from './look';

export function PrintButton() {
  const t = useMessages();
  return (
    <button type="button" onClick={() => window.print()} className={primaryButton}>
      <Icon name="print" />
      {t.slip.print}
    </button>
  );
}
