/** How keys are written in a listing: as they are, or URL-encoded where the client asks for that (slashes stay). */
export function keyEncoder(encoding: string | undefined): (key: string) => string {
  if (encoding !== 'url') return (key) => key;
  return (key) => encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+');
}
