/** Whether the browser itself sent the form, so that the answer must be a page; scripts ask for data. */
export function wantsDocument(request: Request): boolean {
  return request.headers.get('accept')?.includes('text/html') ?? false;
}
