import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '@cho-phien/seed';
import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { env } from '../../env';
import { messages } from '../../messages';
import { OFFICER_MODULE } from '../../modules/officer';
import type OfficerModuleService from '../../modules/officer/service';
import { SELLER_MODULE } from '../../modules/seller';
import type SellerModuleService from '../../modules/seller/service';
import type { LoadedSeller } from './sellers';

/** One line of `demo-sign-ins.json`; the launcher prints those that are `shown`. */
interface DemoSignIn {
  role: 'seller' | 'officer' | 'operator';
  label: string;
  email: string;
  password: string;
  seller_slug?: string;
  shown: boolean;
}

const OFFICER_ROLES = ['viewer', 'reviewer', 'reporter', 'approver'] as const;
const SHOWN_SELLERS = 2;
const SHOWN_OFFICER = 'reporter';

/**
 * An owner for each stall, an officer of each role and an operator, all with the one password in `DEMO_PASSWORD`.
 * Without that variable nobody is made: a market that goes live gets its people by invitation.
 */
export async function loadPeople(
  container: MedusaContainer,
  pack: Pack,
  sellers: Map<string, LoadedSeller>,
): Promise<void> {
  const password = process.env.DEMO_PASSWORD;
  if (!password) return;
  const owners = await makeOwners(container, pack, sellers);
  const officers = await makeOfficers(container);
  const operator = await makeOperator(container);
  const people = [...owners, ...officers, operator];
  await makeIdentities(container, people, password);
  const signIns: DemoSignIn[] = people.map(({ signIn }) => ({ ...signIn, password }));
  await writeFile(join(env.DATA_DIR, 'demo-sign-ins.json'), `${JSON.stringify(signIns, null, 2)}\n`, {
    mode: 0o600,
  });
}

interface Person {
  signIn: Omit<DemoSignIn, 'password'>;
  appMetadata: Record<string, string>;
}

async function makeOwners(
  container: MedusaContainer,
  pack: Pack,
  sellers: Map<string, LoadedSeller>,
): Promise<Person[]> {
  const service: SellerModuleService = container.resolve(SELLER_MODULE);
  const members = await service.createMembers(
    pack.sellers.map((seller) => ({
      name: seller.representative,
      email: ownerEmail(seller.slug),
      phone: seller.phone,
    })),
  );
  await service.createMemberships(
    pack.sellers.map((seller, index) => ({
      member_id: members[index]?.id ?? '',
      seller_id: sellers.get(seller.slug)?.id ?? '',
      role: 'owner' as const,
    })),
  );
  const shown = busiestSellers(pack);
  return pack.sellers.map((seller, index) => ({
    signIn: {
      role: 'seller',
      label: seller.name,
      email: ownerEmail(seller.slug),
      seller_slug: seller.slug,
      shown: shown.has(seller.slug),
    },
    appMetadata: { member_id: members[index]?.id ?? '' },
  }));
}

async function makeOfficers(container: MedusaContainer): Promise<Person[]> {
  const service: OfficerModuleService = container.resolve(OFFICER_MODULE);
  const officers = await service.createOfficers(
    OFFICER_ROLES.map((role) => ({
      name: messages.officer.demo_name[role],
      email: `${role}@demo.invalid`,
      role,
    })),
  );
  return officers.map((officer) => ({
    signIn: {
      role: 'officer',
      label: officer.name,
      email: officer.email,
      shown: officer.role === SHOWN_OFFICER,
    },
    appMetadata: { officer_id: officer.id },
  }));
}

/** Who runs the market, at Medusa's own dashboard. */
async function makeOperator(container: MedusaContainer): Promise<Person> {
  const email = 'operator@demo.invalid';
  const label = messages.officer.demo_operator;
  const user = await container.resolve(Modules.USER).createUsers({ email, first_name: label });
  return { signIn: { role: 'operator', label, email, shown: true }, appMetadata: { user_id: user.id } };
}

/** The password is hashed once, by Medusa's own provider; hashing it for each of two hundred demo people takes half a minute. */
async function makeIdentities(container: MedusaContainer, people: Person[], password: string): Promise<void> {
  const auth = container.resolve(Modules.AUTH);
  const [first, ...others] = people;
  if (!first) return;
  const made = await auth.register('emailpass', { body: { email: first.signIn.email, password } });
  if (!made.success || !made.authIdentity) throw new Error(made.error ?? 'The first sign-in was not made.');
  await auth.updateAuthIdentities({ id: made.authIdentity.id, app_metadata: first.appMetadata });
  const [provider] = await auth.listProviderIdentities({ entity_id: first.signIn.email });
  await auth.createAuthIdentities(
    others.map(({ signIn, appMetadata }) => ({
      app_metadata: appMetadata,
      provider_identities: [
        {
          provider: 'emailpass',
          entity_id: signIn.email,
          provider_metadata: provider?.provider_metadata ?? {},
        },
      ],
    })),
  );
}

const ownerEmail = (slug: string): string => `${slug}@demo.invalid`;

function busiestSellers(pack: Pack): Set<string> {
  const weight = new Map<string, number>();
  for (const product of pack.products) {
    weight.set(product.sellerSlug, (weight.get(product.sellerSlug) ?? 0) + product.popularity);
  }
  return new Set(
    [...weight]
      .sort((a, b) => b[1] - a[1])
      .slice(0, SHOWN_SELLERS)
      .map(([slug]) => slug),
  );
}
