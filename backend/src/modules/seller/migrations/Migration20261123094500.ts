import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/**
 * The delivery terms of a stall become zones: each of its shipping options gets a service zone of its own that says where it reaches,
 * its days, and a rule that turns it off. Fees were prices of the options all along. In a new database there is nothing to move.
 */
const MOVE = `
DO $$
BEGIN
  IF to_regclass('shipping_option') IS NULL OR to_regclass('seller_seller_fulfillment_shipping_option') IS NULL THEN
    RETURN;
  END IF;

  CREATE TEMP TABLE way ON COMMIT DROP AS
  SELECT DISTINCT o.id AS option_id, 'serzo_' || o.id AS zone_id, o.data->>'kind' AS kind, s.slug, s.province_code,
    s.days_min, s.days_max, z.fulfillment_set_id, z.id AS former_zone_id
  FROM seller s
  JOIN seller_seller_fulfillment_shipping_option l ON l.seller_id = s.id AND l.deleted_at IS NULL
  JOIN shipping_option o ON o.id = l.shipping_option_id AND o.deleted_at IS NULL
  JOIN service_zone z ON z.id = o.service_zone_id AND z.deleted_at IS NULL
  WHERE o.data->>'kind' IN ('province', 'country', 'pickup');

  INSERT INTO service_zone (id, name, fulfillment_set_id)
  SELECT zone_id, slug || '/' || kind, fulfillment_set_id FROM way;

  INSERT INTO geo_zone (id, type, country_code, province_code, metadata, service_zone_id)
  SELECT 'fgz_' || option_id, 'province', 'vn', province.name, jsonb_build_object('province_code', way.province_code), zone_id
  FROM way JOIN province ON province.code = way.province_code WHERE kind = 'province';

  INSERT INTO geo_zone (id, type, country_code, service_zone_id)
  SELECT 'fgz_' || option_id, 'country', 'vn', zone_id FROM way WHERE kind <> 'province';

  INSERT INTO shipping_option_rule (id, attribute, operator, value, shipping_option_id)
  SELECT 'sorul_' || option_id, 'enabled_in_store', 'eq', '"true"', option_id FROM way;

  UPDATE shipping_option o SET service_zone_id = way.zone_id,
    data = o.data || jsonb_build_object('days_min', way.days_min, 'days_max', way.days_max)
  FROM way WHERE way.option_id = o.id;

  UPDATE geo_zone SET deleted_at = now() WHERE deleted_at IS NULL AND service_zone_id IN (SELECT former_zone_id FROM way);
  UPDATE service_zone SET deleted_at = now() WHERE id IN (SELECT former_zone_id FROM way);
END $$;`;

/** What the columns held, as far as the zones still say it. */
const MOVE_BACK = `
DO $$
BEGIN
  IF to_regclass('shipping_option') IS NULL OR to_regclass('seller_seller_fulfillment_shipping_option') IS NULL THEN
    RETURN;
  END IF;
  UPDATE seller s SET days_min = coalesce((o.data->>'days_min')::int, 1), days_max = coalesce((o.data->>'days_max')::int, 3)
  FROM seller_seller_fulfillment_shipping_option l JOIN shipping_option o ON o.id = l.shipping_option_id
  WHERE l.seller_id = s.id AND o.data->>'kind' = 'province';
  UPDATE seller s SET pickup = EXISTS (
    SELECT 1 FROM seller_seller_fulfillment_shipping_option l JOIN shipping_option o ON o.id = l.shipping_option_id
    WHERE l.seller_id = s.id AND o.data->>'kind' = 'pickup');
END $$;`;

export class Migration20261123094500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(MOVE);
    this.addSql(
      `alter table if exists "seller" drop column if exists "province_fee", drop column if exists "country_fee", drop column if exists "pickup", drop column if exists "days_min", drop column if exists "days_max";`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "seller" add column if not exists "province_fee" integer not null default 0, add column if not exists "country_fee" integer null, add column if not exists "pickup" boolean not null default false, add column if not exists "days_min" integer not null default 1, add column if not exists "days_max" integer not null default 3;`,
    );
    this.addSql(MOVE_BACK);
  }
}
