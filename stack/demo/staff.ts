/**
 * Who works where: login, invented name, role, code of the unit. Logins never change; a `*` stands before those whom
 * `npm start` prints. Every county in use has a person at each of its desks, and every institution one who fills and
 * another who reviews.
 */
export const staff = `
* clerk-jinshui 苏禾苗 clerk 1141900001
clerk2-jinshui 罗青豆 clerk 1141900001
* reviewer-jinshui 邱知秋 reviewer 1141900001
* principal-jinshui 温如玉 principal 1141900001
clerk-huaiyin 齐小满 clerk 2141900002
reviewer-huaiyin 俞清和 reviewer 2141900002
principal-huaiyin 芦望舒 principal 2141900002
clerk-hedeng 沈听澜 clerk 1141900003
reviewer-hedeng 方晓棠 reviewer 1141900003
principal-hedeng 季春山 principal 1141900003
* clerk-erqi 叶知春 clerk 1141900004
* reviewer-erqi 沈听雨 reviewer 1141900004
principal-erqi 白鹭洲 principal 1141900004
clerk-mailong 田麦穗 clerk 2141900005
reviewer-mailong 庄禾生 reviewer 2141900005
principal-mailong 祝南星 principal 2141900005
clerk-jiyuan 孟小满 clerk 1141900006
reviewer-jiyuan 车如许 reviewer 1141900006
principal-jiyuan 姜小暑 principal 1141900006
clerk-zhiyuan 丁一苇 clerk 1141900007
reviewer-zhiyuan 柏长风 reviewer 1141900007
principal-zhiyuan 童谣初 principal 1141900007
clerk-mianbu 柳织云 clerk 1141900008
reviewer-mianbu 费思远 reviewer 1141900008
principal-mianbu 骆听泉 principal 1141900008
clerk-shiliu 石榴红 clerk 1141900009
reviewer-shiliu 甘棠雨 reviewer 1141900009
principal-shiliu 凌霄汉 principal 1141900009
clerk-lingdang 项晚钟 clerk 1141900010
reviewer-lingdang 苗青禾 reviewer 1141900010
principal-lingdang 舒望川 principal 1141900010
clerk-juhua 成秋白 clerk 1141900011
reviewer-juhua 骈霜降 reviewer 1141900011
principal-juhua 汪东篱 principal 1141900011
clerk-yunque 时鸣涧 clerk 1141900012
reviewer-yunque 房檐雨 reviewer 1141900012
principal-yunque 居云深 principal 1141900012

* officer1-jinshui 程一诺 officer 410105
* officer2-jinshui 傅双喜 officer 410105
* head-jinshui 严守正 section-head 410105
* leader-jinshui 岳长青 leader 410105
* supervisor-jinshui 方如矩 supervisor 410105
* arbiter-jinshui 公孙平 arbiter 410105
* admin-jinshui 池守门 system-administrator 410105
* officer-erqi 陆行舟 officer 410103
head-erqi 任秉公 section-head 410103
leader-erqi 安思危 leader 410103
supervisor-erqi 晏知非 supervisor 410103
arbiter-erqi 尚公允 arbiter 410103
admin-erqi 管启明 system-administrator 410103
officer-zhongyuan 葛长风 officer 410102
head-zhongyuan 洪守约 section-head 410102
leader-zhongyuan 毕行知 leader 410102
supervisor-zhongyuan 顾周全 supervisor 410102
arbiter-zhongyuan 衡平之 arbiter 410102
admin-zhongyuan 尹把关 system-administrator 410102
officer-zhongmou 麦有秋 officer 410122
head-zhongmou 计从周 section-head 410122
leader-zhongmou 詹远图 leader 410122
supervisor-zhongmou 查明远 supervisor 410122
arbiter-zhongmou 闵持正 arbiter 410122
admin-zhongmou 关守拙 system-administrator 410122
officer-xigong 洛川生 officer 410303
head-xigong 武慎行 section-head 410303
leader-xigong 阮思齐 leader 410303
supervisor-xigong 明察秋 supervisor 410303
arbiter-xigong 裘中立 arbiter 410303
admin-xigong 门如市 system-administrator 410303
officer-longting 汴河清 officer 410202
head-longting 包守中 section-head 410202
leader-longting 寇思安 leader 410202
supervisor-longting 温故新 supervisor 410202
arbiter-longting 平如水 arbiter 410202
admin-longting 锁重门 system-administrator 410202
officer-jiyuan 牛耕野 officer 419001
head-jiyuan 邓持衡 section-head 419001
leader-jiyuan 鲁望舒 leader 419001
supervisor-jiyuan 王屋晴 supervisor 419001
arbiter-jiyuan 水之平 arbiter 419001
admin-jiyuan 户有枢 system-administrator 419001

officer-zhengzhou 陆知行 officer 410100
head-zhengzhou 贺知行 section-head 410100
leader-zhengzhou 宋怀远 leader 410100
* supervisor-zhengzhou 钟鸣时 supervisor 410100
supervisor2-zhengzhou 应如期 supervisor 410100
* arbiter-zhengzhou 章持衡 arbiter 410100
officer-luoyang 伊水长 officer 410300
head-luoyang 龙门远 section-head 410300
leader-luoyang 白思源 leader 410300
supervisor-luoyang 桑勤之 supervisor 410300
arbiter-luoyang 裴公度 arbiter 410300
officer-kaifeng 梁园雪 officer 410200
head-kaifeng 祥符里 section-head 410200
leader-kaifeng 铁塔风 leader 410200
supervisor-kaifeng 督亢明 supervisor 410200
arbiter-kaifeng 曲如弦 arbiter 410200
head-henan 秦中正 section-head 410000
* leader-henan 康致远 leader 410000
* supervisor-henan 高望远 supervisor 410000
* arbiter-henan 司平准 arbiter 410000
admin-henan 郑重之 system-administrator 410000
* security1-henan 关山月 security-administrator 410000
* security2-henan 闻松涛 security-administrator 410000
* auditor-henan 卫明鉴 auditor 410000
`
