lexer grammar Numbers;

NUMBER : [0-9]+ ;
