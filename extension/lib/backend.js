/**
 * Where the service is asked unless the options say otherwise. The manifest's `host_permissions`
 * name the same host; `build/package.mjs --backend` writes both for a store's package.
 */
export const DEFAULT_BACKEND = 'http://127.0.0.1:8080';
