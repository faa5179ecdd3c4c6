import type { MedusaResponse } from '@medusajs/framework/http';
import { templateWorkbook } from '../../../../lib/parameter-workbook';
import type { OfficerRequest } from '../../scope';

/** `GET /province/parameters/template`: the workbook to fill in. */
export async function GET(_req: OfficerRequest, res: MedusaResponse): Promise<void> {
  res.setHeader('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  res.setHeader('Content-Disposition', 'attachment; filename="mau-so-lieu-nhap.xlsx"');
  res.send(await templateWorkbook());
}
