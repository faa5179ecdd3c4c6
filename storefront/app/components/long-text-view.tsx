import type { LongText } from '~/messages/long-text';

export function LongTextView({ text }: { text: LongText }) {
  return (
    <article className="max-w-[44rem]">
      <h1 className="text-2xl font-bold sm:text-3xl">{text.title}</h1>
      <p className="mt-2 text-lg text-soft">{text.intro}</p>
      {text.sections.map((section) => (
        <section key={section.heading} className="mt-7">
          <h2 className="text-xl font-bold">{section.heading}</h2>
          {section.paragraphs?.map((paragraph) => (
            <p key={paragraph} className="mt-2">
              {paragraph}
            </p>
          ))}
          {section.list && (
            <ul className="mt-2 list-disc space-y-1.5 pl-5 marker:text-basalt">
              {section.list.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </article>
  );
}
