import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityDTO,
  AuthIdentityProviderService,
} from '@medusajs/framework/types';
import { AbstractAuthModuleProvider, MedusaError } from '@medusajs/framework/utils';
import { clientAddress } from '../../lib/client-address';
import { now } from '../../lib/clock';
import { readPhone } from '../../lib/phone';
import { checkCode, countUp, type Run } from '../sign-in/check-code';
import { hashCode } from '../sign-in/code';
import { limitKey, MOST } from '../sign-in/limits';

interface Options {
  secret: string;
}

interface Dependencies {
  manager: { getKnex(): { raw(sql: string, parameters: unknown[]): Promise<{ rows: unknown[] }> } };
}

const REFUSED: AuthenticationResponse = { success: false, error: 'Wrong or expired code' };

/**
 * A phone and the code that was sent to it. Who proves a phone for the first time gets an identity: there is nothing to register, so nobody
 * can learn here who is known to the market.
 */
export class PhoneCodeProvider extends AbstractAuthModuleProvider {
  static override identifier = 'phone-code';
  static override DISPLAY_NAME = 'Phone and one-time code';
  readonly #run: Run;

  constructor(
    { manager }: Dependencies,
    private readonly options: Options,
  ) {
    super();
    this.#run = async <Row>(sql: string, parameters: unknown[]) =>
      (await manager.getKnex().raw(sql, parameters)).rows as Row[];
  }

  override async authenticate(
    { body, headers }: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const phone = readPhone(String(body?.phone ?? ''));
    const code = String(body?.code ?? '').replace(/\s/g, '');
    if (!phone || !/^\d{6}$/.test(code)) return REFUSED;
    const at = now();
    const address = clientAddress(headers?.['x-forwarded-for']);
    if (address && (await countUp(this.#run, limitKey('check', address), at)) > MOST.checksOfAddress) {
      return REFUSED;
    }
    const hash = hashCode(this.options.secret, phone.e164, code);
    if (!(await checkCode(this.#run, phone.e164, hash, at))) return REFUSED;
    return { success: true, authIdentity: await identityOf(phone.e164, identities) };
  }

  /** Registering is signing in. */
  override register(
    input: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    return this.authenticate(input, identities);
  }
}

async function identityOf(phone: string, identities: AuthIdentityProviderService): Promise<AuthIdentityDTO> {
  try {
    return await identities.retrieve({ entity_id: phone });
  } catch (error) {
    if (!(error instanceof MedusaError) || error.type !== MedusaError.Types.NOT_FOUND) throw error;
    return identities.create({ entity_id: phone });
  }
}
