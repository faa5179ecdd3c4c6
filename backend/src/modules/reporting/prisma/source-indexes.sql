-- What sweepers look for in the tables of others is found by when it happened. These tables are not of this schema and may not be
-- there yet when it is made, so this is said again with every start.
DO $$
DECLARE
  wanted TEXT[];
BEGIN
  FOREACH wanted SLICE 1 IN ARRAY ARRAY[
    ['fulfillment', 'delivered_at'],
    ['return', 'received_at'],
    ['capture', 'created_at'],
    ['invoice', 'answered_at']
  ] LOOP
    IF to_regclass(format('public.%I', wanted[1])) IS NOT NULL
      AND to_regclass(format('public.%I', wanted[1] || '_' || wanted[2] || '_swept')) IS NULL THEN
      EXECUTE format('CREATE INDEX %I ON public.%I (%I) WHERE %3$I IS NOT NULL', wanted[1] || '_' || wanted[2] || '_swept',
        wanted[1], wanted[2]);
    END IF;
  END LOOP;
  -- Codes paid at the door are few among all requests, and each delivery asks whether it has one.
  IF to_regclass('public.payment_request_door_swept') IS NULL AND EXISTS (
    SELECT 1 FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = 'payment_request' AND column_name = 'purpose') THEN
    EXECUTE 'CREATE INDEX payment_request_door_swept ON public.payment_request USING gin (order_ids) WHERE purpose = ''door''';
  END IF;
END
$$
