import { defineConfig } from '@medusajs/framework/utils';
import { env } from './src/env';

/** Each channel of messages to people has one provider; what has none goes into the mailbox on this machine. */
const messageProviders = [
  ...(env.SMTP_URL
    ? [
        {
          resolve: './src/modules/notification-smtp',
          id: 'smtp',
          options: { channels: ['email'], url: env.SMTP_URL, from: env.SMTP_FROM },
        },
      ]
    : []),
  ...(env.SMS_GATEWAY_URL
    ? [
        {
          resolve: './src/modules/notification-sms',
          id: 'sms-gateway',
          options: { channels: ['sms'], url: env.SMS_GATEWAY_URL, token: env.SMS_GATEWAY_TOKEN },
        },
      ]
    : []),
  {
    resolve: './src/modules/notification-mailbox',
    id: 'mailbox',
    options: {
      channels: [...(env.SMTP_URL ? [] : ['email']), ...(env.SMS_GATEWAY_URL ? [] : ['sms'])],
    },
  },
];

const overPlainHttp = env.BACKEND_URL.startsWith('http://');

export default defineConfig({
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    workerMode: env.WORKER_MODE,
    http: {
      storeCors: env.STOREFRONT_URL,
      adminCors: env.BACKEND_URL,
      authCors: [env.BACKEND_URL, env.ADMIN_URL].join(','),
      jwtSecret: env.JWT_SECRET,
      authMethodsPerActor: {
        customer: ['phone-code', 'emailpass'],
        member: ['phone-code', 'emailpass'],
        officer: ['emailpass'],
        user: ['emailpass'],
      },
      cookieSecret: env.COOKIE_SECRET,
    },
    cookieOptions: overPlainHttp ? { secure: false, sameSite: 'lax' } : {},
  },
  admin: {
    disable: env.OPERATOR_DASHBOARD === 'false',
    backendUrl: '/',
  },
  featureFlags: { caching: true },
  modules: [
    {
      resolve: '@medusajs/medusa/caching',
      options: {
        providers: [
          { resolve: './src/modules/caching-publishable-key', id: 'publishable-key', is_default: true },
        ],
      },
    },
    { resolve: './src/modules/seller' },
    { resolve: './src/modules/opening' },
    { resolve: './src/modules/agreement' },
    { resolve: './src/modules/place' },
    { resolve: './src/modules/listing' },
    { resolve: './src/modules/basket' },
    { resolve: './src/modules/checkout' },
    { resolve: './src/modules/voucher' },
    { resolve: './src/modules/bank-transaction' },
    { resolve: './src/modules/card-payment' },
    { resolve: './src/modules/sweep-log' },
    { resolve: './src/modules/webhook-log' },
    { resolve: './src/modules/invoice' },
    { resolve: './src/modules/after-sale' },
    { resolve: './src/modules/invoice-export' },
    { resolve: './src/modules/fact-export' },
    { resolve: './src/modules/goods-import' },
    {
      resolve: '@medusajs/medusa/payment',
      options: {
        providers: [
          { resolve: './src/modules/payment-vietqr', id: 'vietqr' },
          { resolve: './src/modules/payment-cod', id: 'cod' },
          { resolve: './src/modules/payment-stripe', id: 'stripe' },
        ],
      },
    },
    {
      resolve: '@medusajs/medusa/locking',
      options: {
        providers: [{ resolve: './src/modules/locking-advisory', id: 'advisory', is_default: true }],
      },
    },
    { resolve: './src/modules/sign-in' },
    {
      resolve: '@medusajs/medusa/auth',
      options: {
        providers: [
          { resolve: '@medusajs/medusa/auth-emailpass', id: 'emailpass' },
          { resolve: './src/modules/auth-phone-code', id: 'phone-code', options: { secret: env.JWT_SECRET } },
        ],
      },
    },
    { resolve: './src/modules/outbox' },
    { resolve: '@medusajs/medusa/notification', options: { providers: messageProviders } },
    { resolve: './src/modules/officer' },
    { resolve: './src/modules/reporting' },
    { resolve: './src/modules/monitoring' },
    { resolve: './src/modules/desk-log' },
    { resolve: './src/modules/search-signals' },
    { resolve: './src/modules/search-log' },
    {
      resolve: '@medusajs/medusa/search',
      options: {
        default_provider: env.MEILISEARCH_HOST ? 'meilisearch' : 'vietnamese',
        // Both are there in either case: an index goes on answering where it lies until it was built in the other one.
        providers: [
          { resolve: './src/modules/search-vietnamese', id: 'vietnamese' },
          {
            resolve: './src/modules/search-meilisearch',
            id: 'meilisearch',
            options: {
              host: env.MEILISEARCH_HOST,
              apiKey: env.MEILISEARCH_API_KEY,
              indexPrefix: env.MEILISEARCH_INDEX_PREFIX,
            },
          },
        ],
      },
    },
  ],
});
