import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from '@medusajs/framework/types';
import { AbstractNotificationProviderService } from '@medusajs/framework/utils';

interface Options {
  url: string;
  token: string;
}

const PATIENCE_MS = 10_000;

/**
 * Hands short messages to a gateway (SMS, or Zalo ZNS behind the same door): `POST <url>` with `{to, text, key}` and a bearer token, any
 * 2xx means taken. `key` is the same for the same attempt, so that a gateway can refuse a second one.
 */
export class SmsGatewayProvider extends AbstractNotificationProviderService {
  static override identifier = 'sms-gateway';

  constructor(
    _container: Record<string, unknown>,
    private readonly options: Options,
  ) {
    super();
  }

  override async send({
    to,
    content,
    ...rest
  }: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    const key = 'idempotency_key' in rest ? rest.idempotency_key : undefined;
    const answer = await fetch(this.options.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.options.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ to, text: content?.text ?? '', key }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok) throw new Error(`The gateway answered ${answer.status}.`);
    return {};
  }
}
