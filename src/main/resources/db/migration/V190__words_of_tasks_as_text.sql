-- What stands above the forms of open tasks was read as Markdown and HTML. From now on each punctuation mark is escaped
-- when it is written (engine.FormText); here for what stands already. A backslash alone at a cut end would escape nothing.
update act_ru_variable
   set text_ = regexp_replace(
           left(regexp_replace(text_, '([]!"#$%&''()*+,./:;<=>?@[\\^_`{|}~-])', '\\\1', 'g'), 4000),
           '(^|[^\\])((?:\\\\)*)\\$', '\1\2')
 where name_ = 'taskContext' and text_ is not null;
