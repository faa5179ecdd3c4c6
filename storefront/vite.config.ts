import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

const ON_MOST_PAGES =
  /\/app\/(components\/(badges|breadcrumbs|icon|notice|photo|product-card|product-grid|product-shelf|route-error|unit-price-text)|lib\/(format|form-fields|nonce|page-meta|policies|use-hydrated|use-site)|messages\/messages-context)\./;

/** Few files: the framework, which seldom changes, what most pages share, and each page's own. */
function chunkOf(id: string): string | undefined {
  if (id.includes('/node_modules/')) return 'framework';
  return ON_MOST_PAGES.test(id) ? 'common' : undefined;
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    tailwindcss(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  resolve: { alias: { '~': new URL('./app', import.meta.url).pathname } },
  build: {
    // Inline pieces would need their own exception in the content security policy.
    assetsInlineLimit: 0,
    target: 'es2022',
    // A few kilobytes smaller than the default, on every shopper's first visit.
    minify: 'terser',
    terserOptions: { ecma: 2020, compress: { passes: 2, pure_getters: true }, format: { comments: false } },
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: chunkOf } },
  },
}));
