/**
 * The divisions of 河南省 by GB/T 2260: each prefecture with its counties, which carry its first four digits. 济源市 stands
 * directly under the province, prefecture and county in one (4190xx). Development zones have no code of this standard.
 */
const divisions = `
410100 郑州市: 02中原区 03二七区 04管城回族区 05金水区 06上街区 08惠济区 22中牟县 81巩义市
  82荥阳市 83新密市 84新郑市 85登封市
410200 开封市: 02龙亭区 03顺河回族区 04鼓楼区 05禹王台区 12祥符区 21杞县 22通许县 23尉氏县
  25兰考县
410300 洛阳市: 02老城区 03西工区 04瀍河回族区 05涧西区 07偃师区 08孟津区 11洛龙区 23新安县
  24栾川县 25嵩县 26汝阳县 27宜阳县 28洛宁县 29伊川县
410400 平顶山市: 02新华区 03卫东区 04石龙区 11湛河区 21宝丰县 22叶县 23鲁山县 25郏县
  81舞钢市 82汝州市
410500 安阳市: 02文峰区 03北关区 05殷都区 06龙安区 22安阳县 23汤阴县 26滑县 27内黄县
  81林州市
410600 鹤壁市: 02鹤山区 03山城区 11淇滨区 21浚县 22淇县
410700 新乡市: 02红旗区 03卫滨区 04凤泉区 11牧野区 21新乡县 24获嘉县 25原阳县 26延津县
  27封丘县 81卫辉市 82辉县市 83长垣市
410800 焦作市: 02解放区 03中站区 04马村区 11山阳区 21修武县 22博爱县 23武陟县 25温县
  82沁阳市 83孟州市
410900 濮阳市: 02华龙区 22清丰县 23南乐县 26范县 27台前县 28濮阳县
411000 许昌市: 02魏都区 03建安区 24鄢陵县 25襄城县 81禹州市 82长葛市
411100 漯河市: 02源汇区 03郾城区 04召陵区 21舞阳县 22临颍县
411200 三门峡市: 02湖滨区 03陕州区 21渑池县 24卢氏县 81义马市 82灵宝市
411300 南阳市: 02宛城区 03卧龙区 21南召县 22方城县 23西峡县 24镇平县 25内乡县 26淅川县
  27社旗县 28唐河县 29新野县 30桐柏县 81邓州市
411400 商丘市: 02梁园区 03睢阳区 21民权县 22睢县 23宁陵县 24柘城县 25虞城县 26夏邑县
  81永城市
411500 信阳市: 02浉河区 03平桥区 21罗山县 22光山县 23新县 24商城县 25固始县 26潢川县
  27淮滨县 28息县
411600 周口市: 02川汇区 03淮阳区 21扶沟县 22西华县 23商水县 24沈丘县 25郸城县 27太康县
  28鹿邑县 81项城市
411700 驻马店市: 02驿城区 21西平县 22上蔡县 23平舆县 24正阳县 25确山县 26泌阳县 27汝南县
  28遂平县 29新蔡县
`

const directly = { code: '419001', name: '济源市' } as const

export interface Division {
  kind: 'prefecture' | 'county'
  code: string
  name: string
  /** Code of the division it belongs to. */
  superior: string
}

const province = '410000'

const readPrefecture = (text: string): Division[] => {
  const [, code = '', name = '', counties = ''] = /^(\d{6}) (\S+): (.*)$/s.exec(text) ?? []
  const below = [...counties.matchAll(/(\d\d)(\S+)/g)].map(([, last = '', county = '']): Division => ({
    kind: 'county',
    code: code.slice(0, 4) + last,
    name: county,
    superior: code,
  }))
  return [{ kind: 'prefecture', code, name, superior: province }, ...below]
}

/** All of them, each after the one above it. */
export const henan: readonly Division[] = [
  ...divisions
    .trim()
    .split(/\n(?=\d)/)
    .flatMap(readPrefecture),
  { kind: 'county', ...directly, superior: province },
]
