-- 抄送: the lists of an authority find the cases that are copied to it.
CREATE INDEX cases_copies ON cases USING gin ((route->'copies')) WHERE route ? 'copies';
