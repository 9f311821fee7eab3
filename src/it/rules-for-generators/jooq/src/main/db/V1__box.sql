create table box (id int primary key, width int);
