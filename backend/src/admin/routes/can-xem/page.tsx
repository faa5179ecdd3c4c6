import { defineRouteConfig } from '@medusajs/admin-sdk';
import { Container, Heading, Tabs, Text } from '@medusajs/ui';
import { useTranslation } from 'react-i18next';
import { Findings } from '../../components/findings';
import { Messages } from '../../components/messages';
import { Money } from '../../components/money';
import { Webhooks } from '../../components/webhooks';

const LISTS = { messages: Messages, money: Money, findings: Findings, webhooks: Webhooks };

/** What the market mended by itself, and what waits for the operator. */
export default function NeedsLook() {
  const { t } = useTranslation();
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t('needsLook.title')}</Heading>
        <Text className="text-ui-fg-subtle">{t('needsLook.intro')}</Text>
      </div>
      <Tabs defaultValue="messages">
        <Tabs.List className="overflow-x-auto px-6 py-2">
          {Object.keys(LISTS).map((name) => (
            <Tabs.Trigger
              key={name}
              value={name}
              data-testid={`tab-${name}`}
              className="shrink-0 whitespace-nowrap"
            >
              {t(`needsLook.tabs.${name}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {Object.entries(LISTS).map(([name, List]) => (
          <Tabs.Content key={name} value={name}>
            <List />
          </Tabs.Content>
        ))}
      </Tabs>
    </Container>
  );
}

export const config = defineRouteConfig({ label: 'needsLook.title', translationNs: 'translation' });
