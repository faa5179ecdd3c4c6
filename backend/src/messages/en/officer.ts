import type * as vi from '../vi/officer';

export const officer: typeof vi.officer = {
  demo_name: {
    viewer: 'Viewer (demo)',
    reviewer: 'Reviewer (demo)',
    reporter: 'Reporter (demo)',
    approver: 'Approver (demo)',
  },
  demo_operator: 'Operator (demo)',
};
