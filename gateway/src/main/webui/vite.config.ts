import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { demoApi } from './dev/demo-api.ts';

const gateway = process.env.COMMONHOUR_GATEWAY ?? 'http://127.0.0.1:8080';

// In the mode "mock" (`npm run demo`) the API is answered from memory; nothing of that enters the production bundle.
export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === 'mock' ? [demoApi()] : [])],
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    ...(mode === 'mock' ? {} : { proxy: { '/api': gateway, '/sign-in': gateway, '/sign-out': gateway } }),
  },
}));
