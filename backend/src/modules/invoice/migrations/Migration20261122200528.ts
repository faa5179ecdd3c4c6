import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/** What has a number stays for ever, under that number (254/2026/NĐ-CP; D9): the database itself refuses anything else. */
export class Migration20261122200528 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE OR REPLACE FUNCTION invoice_keeps_its_number() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.number IS NULL THEN
          RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
        END IF;
        IF TG_OP = 'DELETE' OR NEW.deleted_at IS NOT NULL
          OR (NEW.seller_id, NEW.form, NEW.series, NEW.number, NEW.issued_on, NEW.cause)
            IS DISTINCT FROM (OLD.seller_id, OLD.form, OLD.series, OLD.number, OLD.issued_on, OLD.cause)
          OR (OLD.state = 'issued' AND (NEW.state, NEW.content, NEW.xml_hash)
            IS DISTINCT FROM (OLD.state, OLD.content, OLD.xml_hash))
        THEN
          RAISE EXCEPTION 'Invoice % of series % cannot be taken back or changed.', OLD.number, OLD.series;
        END IF;
        RETURN NEW;
      END $$;`);
    this.addSql('DROP TRIGGER IF EXISTS invoice_keeps_its_number ON invoice;');
    this.addSql(
      'CREATE TRIGGER invoice_keeps_its_number BEFORE UPDATE OR DELETE ON invoice FOR EACH ROW EXECUTE FUNCTION invoice_keeps_its_number();',
    );
  }

  override async down(): Promise<void> {
    this.addSql('DROP TRIGGER IF EXISTS invoice_keeps_its_number ON invoice;');
    this.addSql('DROP FUNCTION IF EXISTS invoice_keeps_its_number;');
  }
}
