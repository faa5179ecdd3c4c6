import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from '@medusajs/framework/types';
import { AbstractNotificationProviderService, generateEntityId } from '@medusajs/framework/utils';
import { keepMessage } from '../../lib/mailbox';

/** Keeps messages on this machine: the default, with which a market works without any account elsewhere. */
export class MailboxProvider extends AbstractNotificationProviderService {
  static override identifier = 'mailbox';

  override async send({
    to,
    channel,
    content,
  }: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    const id = generateEntityId(undefined, 'mail');
    await keepMessage({
      id,
      to,
      channel,
      subject: content?.subject ?? '',
      text: content?.text ?? '',
      at: new Date().toISOString(),
    });
    return { id };
  }
}
