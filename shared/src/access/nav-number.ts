/** The organisation number of NAV, the Labour and Welfare Administration, as the register of organisations has it. */
export const NAV_NUMBER = '889640782';
