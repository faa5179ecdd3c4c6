import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/**
 * A number that grows with each change of what lists of an index hold and count, so that counts can be kept until then; and sets of facet
 * values. Tables of indexes that are there already get what the code needs to answer from them until they are built anew.
 */
export class Migration20261122200000 extends Migration {
  override async up(): Promise<void> {
    this.addSql('ALTER TABLE search_vi_index ADD COLUMN IF NOT EXISTS generation integer NOT NULL DEFAULT 0');
    this.addSql(`
      DO $$
      DECLARE
        physical_name text;
        index_table text;
      BEGIN
        FOR physical_name IN SELECT name FROM search_vi_index WHERE plan->'countedTogether' IS NULL LOOP
          index_table := 'search_vi_' || regexp_replace(lower(physical_name), '[^a-z0-9]+', '_', 'g');
          EXECUTE format('CREATE TABLE %I (id serial PRIMARY KEY, facets text NOT NULL UNIQUE)', index_table || '_sets');
          EXECUTE format('INSERT INTO %I (facets) VALUES (''[]'')', index_table || '_sets');
          EXECUTE format('ALTER TABLE %I ADD COLUMN facet_set integer NOT NULL DEFAULT 1', index_table);
        END LOOP;
      END $$
    `);
    this.addSql(`
      UPDATE search_vi_index SET plan = plan || jsonb_build_object(
        'countedTogether', '[]'::jsonb,
        'orders', '[]'::jsonb,
        'columns', (
          SELECT coalesce(jsonb_agg(field || jsonb_build_object(
            'filtered', true,
            'summed', field->>'type' = 'double precision' AND NOT (field->>'array')::boolean
          )), '[]'::jsonb) FROM jsonb_array_elements(plan->'columns') field
        )
      ) WHERE plan->'countedTogether' IS NULL
    `);
  }

  override async down(): Promise<void> {
    this.addSql('ALTER TABLE search_vi_index DROP COLUMN IF EXISTS generation');
  }
}
