grammar Sum;

import Numbers;

sum : NUMBER ('+' NUMBER)* EOF ;
