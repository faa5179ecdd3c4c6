const { defineConfig } = require('@medusajs/framework/utils');

/** A Medusa as its own guide sets one up, without dashboard and without anything of ours. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: '*',
      adminCors: '*',
      authCors: '*',
      jwtSecret: process.env.PLAIN_SECRET,
      cookieSecret: process.env.PLAIN_SECRET,
    },
  },
  admin: { disable: true },
});
