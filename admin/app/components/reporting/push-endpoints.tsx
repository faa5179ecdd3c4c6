import type { PushDelivery, PushEndpoint, PushEndpointList } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { Form } from '@remix-run/react';
import type { FormRefusal } from '~/lib/form-refusal';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { primaryButton, secondaryButton } from '../look';
import { FormField } from './form-field';

interface PushEndpointsProps {
  list: PushEndpointList;
  mayChange: boolean;
  refusal: FormRefusal | null;
}

/** Where news go, and what became of the latest. */
export function PushEndpoints({ list: { endpoints, deliveries }, mayChange, refusal }: PushEndpointsProps) {
  const t = useMessages().monitoring;
  return (
    <>
      <Card title={t.endpoints}>
        {endpoints.length === 0 && <p className="text-soft">{t.noEndpoints}</p>}
        <ul className="divide-y divide-line">
          {endpoints.map((endpoint) => (
            <EndpointItem key={endpoint.id} endpoint={endpoint} mayChange={mayChange} />
          ))}
        </ul>
        {mayChange && (
          <Form method="post" className="mt-4 grid max-w-xl gap-4 border-t border-line pt-4">
            <h3 className="font-semibold">{t.newEndpoint}</h3>
            <FormField name="name" id="ten-noi-nhan" label={t.name} refusal={refusal} required />
            <FormField name="url" label={t.url} type="url" refusal={refusal} required />
            <button
              type="submit"
              name="viec"
              value="add"
              data-testid="add-endpoint"
              className={`${primaryButton} justify-self-start`}
            >
              {t.add}
            </button>
          </Form>
        )}
      </Card>
      <Card title={t.deliveries}>
        {deliveries.length === 0 && <p className="text-soft">{t.noDeliveries}</p>}
        <ul className="divide-y divide-line">
          {deliveries.map((delivery) => (
            <DeliveryItem
              key={delivery.id}
              delivery={delivery}
              to={endpoints.find(({ id }) => id === delivery.endpoint_id)?.name ?? ''}
              mayChange={mayChange}
            />
          ))}
        </ul>
      </Card>
    </>
  );
}

function EndpointItem({ endpoint, mayChange }: { endpoint: PushEndpoint; mayChange: boolean }) {
  const t = useMessages().monitoring;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 py-3">
      <div className="min-w-0">
        <p className="font-medium">{endpoint.name}</p>
        <p className="break-all font-mono text-sm">{endpoint.url}</p>
        <p className="text-sm text-soft">{t.made(endpoint.made_by, formatDateTime(endpoint.made_at))}</p>
        {endpoint.stopped_at && (
          <p className="text-sm text-warn">
            {t.stopped(endpoint.stopped_by ?? '', formatDateTime(endpoint.stopped_at))}
          </p>
        )}
      </div>
      {mayChange && !endpoint.stopped_at && (
        <ActForm act="stop" id={endpoint.id} label={t.stop} about={endpoint.name} />
      )}
    </li>
  );
}

interface DeliveryItemProps {
  delivery: PushDelivery;
  to: string;
  mayChange: boolean;
}

const LOOKS: Record<PushDelivery['state'], string> = {
  waiting: 'text-warn',
  delivered: 'text-leaf',
  failed: 'text-error',
};

function DeliveryItem({ delivery, to, mayChange }: DeliveryItemProps) {
  const t = useMessages().monitoring;
  const { state, attempts, last_status, last_error } = delivery;
  const when = delivery.delivered_at ?? (state === 'waiting' ? delivery.due_at : null);
  return (
    <li data-testid="delivery" className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 py-3">
      <div className="min-w-0">
        <p>
          {t.events[delivery.event]}: <span className="font-mono text-sm">{delivery.subject}</span>
        </p>
        <p className="text-sm text-soft">
          {[
            to,
            t.attempts(attempts),
            last_status !== null && t.answered(last_status),
            last_error !== null && t.silent(last_error),
            when && (state === 'waiting' ? t.next(formatDateTime(when)) : formatDateTime(when)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <p className={`text-sm font-medium ${LOOKS[state]}`}>{t.states[state]}</p>
      {mayChange && state === 'failed' && (
        <ActForm act="retry" id={delivery.id} label={t.retry} about={delivery.subject} />
      )}
    </li>
  );
}

interface ActFormProps {
  act: 'stop' | 'retry';
  id: string;
  label: string;
  about: string;
}

function ActForm({ act, id, label, about }: ActFormProps) {
  return (
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <button
        type="submit"
        name="viec"
        value={act}
        aria-label={`${label}: ${about}`}
        className={secondaryButton}
      >
        {label}
      </button>
    </Form>
  );
}
