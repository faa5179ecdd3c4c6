import { Form, Link, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useMessages } from '~/messages';
import { LanguageSwitch } from './area-shell';
import { input, primaryButton, secondaryButton, standaloneLink, textLink } from './look';
import { Notice } from './notice';
import { SubmitButton } from './submit-button';

export interface SignInView {
  /** Where to go after signing in; null for the person's own area. */
  returnPath: string | null;
  storefrontUrl: string;
  /** Labels of the ready-made sign-ins of a demo market. */
  demoLabels: string[];
  /** The ready-made sign-in that was chosen, to fill the form with. */
  filled: { email: string; password: string } | null;
}

interface SignInFormProps {
  view: SignInView;
  /** What went wrong at the last attempt, and the e-mail it was made with. */
  failure: { sentence: string; email: string } | null;
}

export function SignInForm({ view, failure }: SignInFormProps) {
  const t = useMessages();
  const navigation = useNavigation();
  const returnPath = view.returnPath ?? '';
  const demoHref = (index: number) =>
    `/dang-nhap?${new URLSearchParams({ ...(returnPath && { tiep: returnPath }), mau: String(index) })}`;
  const password = useRef<HTMLInputElement>(null);

  // As after a page load without script: the e-mail stays, the password is typed anew.
  useEffect(() => {
    if (!failure || !password.current) return;
    password.current.value = '';
    password.current.focus();
  }, [failure]);

  const problemId = failure ? 'loi-dang-nhap' : undefined;

  return (
    <main id="noi-dung" className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center px-4 py-8">
      <div className="flex items-center gap-3">
        <img src="/favicon.svg" alt="" width={44} height={44} />
        <span className="text-xl font-bold">{t.common.appName}</span>
      </div>
      <div className="woven mt-4" />
      <h1 className="mt-6 text-2xl font-semibold">{t.signIn.heading}</h1>
      <p className="mt-1 text-soft">{returnPath === '' ? t.signIn.intro : t.signIn.continueHint}</p>

      {failure && (
        <div id={problemId} className="mt-5">
          <Notice tone="error">{failure.sentence}</Notice>
        </div>
      )}

      {/* A chosen demo account must replace what the fields hold: a new key makes new fields. */}
      <Form key={view.filled?.email} method="post" action="/dang-nhap" className="mt-5 grid gap-4">
        <input type="hidden" name="tiep" value={returnPath} />
        <div>
          <label htmlFor="email" className="mb-1 block font-medium">
            {t.signIn.email}
          </label>
          <input
            id="email"
            name="email"
            type="email"
            inputMode="email"
            autoComplete="username"
            autoCapitalize="none"
            required
            defaultValue={failure?.email ?? view.filled?.email}
            aria-describedby={problemId}
            data-testid="sign-in-email"
            className={input}
          />
        </div>
        <div>
          <label htmlFor="password" className="mb-1 block font-medium">
            {t.signIn.password}
          </label>
          <input
            ref={password}
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
            defaultValue={view.filled?.password}
            aria-describedby={problemId}
            data-testid="sign-in-password"
            className={input}
          />
        </div>
        <SubmitButton
          label={t.signIn.submit}
          pendingLabel={t.signIn.submitting}
          pending={navigation.state !== 'idle' && navigation.formAction === '/dang-nhap'}
          testId="sign-in"
          className={`${primaryButton} w-full`}
        />
      </Form>

      <div className="mt-4 grid">
        <Link to={phoneHref(returnPath)} className={standaloneLink}>
          {t.openings.phone.toPhone}
        </Link>
        <Link to="/mo-gian-hang" data-testid="open-stall" className={standaloneLink}>
          {t.openings.signInLink}
        </Link>
      </div>

      {view.demoLabels.length > 0 && (
        <section className="mt-8 rounded-md border border-dashed border-edge p-4">
          <h2 className="font-semibold">{t.signIn.demoHeading}</h2>
          <p className="mb-3 text-sm text-soft">{t.signIn.demoHint}</p>
          <ul className="grid gap-2">
            {view.demoLabels.map((label, index) => (
              <li key={label}>
                <Link to={demoHref(index)} replace preventScrollReset className={`${secondaryButton} w-full`}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}

      <div className="mt-8 flex flex-wrap items-center justify-between gap-x-4 text-sm">
        <span>
          {t.signIn.shop}{' '}
          <a href={view.storefrontUrl} className={textLink}>
            {t.signIn.shopLink}
          </a>
        </span>
        <LanguageSwitch returnTo={demoReturn(returnPath)} />
      </div>
    </main>
  );
}

function phoneHref(returnPath: string): string {
  return returnPath === ''
    ? '/dang-nhap/dien-thoai'
    : `/dang-nhap/dien-thoai?${new URLSearchParams({ tiep: returnPath })}`;
}

function demoReturn(returnPath: string): string {
  return returnPath === '' ? '/dang-nhap' : `/dang-nhap?${new URLSearchParams({ tiep: returnPath })}`;
}
