import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from '@medusajs/framework/types';
import { AbstractNotificationProviderService } from '@medusajs/framework/utils';
import { createTransport, type Transporter } from 'nodemailer';

interface Options {
  /** `smtps://user:password@host:465` */
  url: string;
  /** What stands as the sender: `Chợ Phiên <cho@example.vn>`. */
  from: string;
}

const PATIENCE_MS = 15_000;

/** Sends e-mail through the mail server that the market is given. */
export class SmtpProvider extends AbstractNotificationProviderService {
  static override identifier = 'smtp';
  readonly #transport: Transporter;

  constructor(
    _container: Record<string, unknown>,
    private readonly options: Options,
  ) {
    super();
    this.#transport = createTransport({
      url: options.url,
      connectionTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    });
  }

  override async send({
    to,
    content,
  }: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    const { messageId } = await this.#transport.sendMail({
      from: this.options.from,
      to,
      subject: content?.subject,
      text: content?.text,
    });
    return { id: messageId };
  }
}
