import { useMessages } from '~/messages/messages-context';

/** How to go on with this basket on another device: a code to scan, or the link itself. The picture is fetched when it is opened. */
export function BasketElsewhere({ basketId }: { basketId: string }) {
  const { resume } = useMessages().basket;
  return (
    <details className="mt-4 rounded-md border border-line">
      <summary className="flex min-h-12 cursor-pointer items-center px-4 py-2 font-medium">
        {resume.elsewhere}
      </summary>
      <div className="space-y-3 border-t border-line p-4">
        <p className="text-sm text-soft">{resume.elsewhereHint}</p>
        <img src="/gio-hang/qr" alt={resume.qr} loading="lazy" width={240} height={240} className="mx-auto" />
        <a
          href={`/gio-hang/mo/${basketId}`}
          data-testid="basket-link"
          className="link inline-flex min-h-11 items-center break-all"
        >
          {resume.link}
        </a>
      </div>
    </details>
  );
}
