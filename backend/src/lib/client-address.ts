import { BlockList, isIP } from 'node:net';

const PRIVATE = new BlockList();
PRIVATE.addSubnet('10.0.0.0', 8);
PRIVATE.addSubnet('127.0.0.0', 8);
PRIVATE.addSubnet('172.16.0.0', 12);
PRIVATE.addSubnet('192.168.0.0', 16);
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');

/**
 * Who asks, as our own proxies and the storefront pass it on in `X-Forwarded-For`: the last address that is not one of ours, since everything
 * left of it was written by whoever asks. Null when all of them are: then nobody outside can be told apart.
 */
export function clientAddress(forwardedFor: string | string[] | undefined): string | null {
  const list = (Array.isArray(forwardedFor) ? forwardedFor.join(',') : (forwardedFor ?? '')).split(',');
  for (const one of list.reverse()) {
    const address = one.trim().replace(/^::ffff:/, '');
    const version = isIP(address);
    if (version === 0) continue;
    if (!PRIVATE.check(address, version === 6 ? 'ipv6' : 'ipv4')) return address;
  }
  return null;
}
