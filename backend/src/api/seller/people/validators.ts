import { z } from '@medusajs/framework/zod';
import { plainText } from '../../../lib/plain-text';

const role = z.enum(['owner', 'manager', 'staff', 'helper']);
const days = z.number().int().min(1).max(3_650).optional();

export const inviteBody = z.strictObject({ to: plainText().trim().min(5).max(200), role, days });

export const roleBody = z.strictObject({ role, days });
