export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 这个浏览器是否已登录 */
        get: operations["getSession"];
        put?: never;
        /** 登录 */
        post: operations["logIn"];
        /** 退出登录 */
        delete: operations["logOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我是谁，有哪些角色 */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 演示环境：此刻和可以一键登录的账号；正式环境没有 */
        get: operations["demo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/fast-forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 快进：把演示时钟拨到若干个工作日后的同一时刻（夜间快进的，到 09:00），期间到期的提醒和升级随即发生 */
        post: operations["windForward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以办理的业务 */
        get: operations["listProcesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项业务的表单、环节和期限 */
        get: operations["getProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/change-report/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交异动申报（第十四条）
         * @description `draft=true` 时保存草稿，内容在提交时才检查。
         */
        post: operations["file-change-report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/institution-update/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交机构信息变更（第十三条（一））
         * @description `draft=true` 时保存草稿，内容在提交时才检查。
         */
        post: operations["file-institution-update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/key-field-correction/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交关键信息变更（第二十七条（二））
         * @description `draft=true` 时保存草稿，内容在提交时才检查。
         */
        post: operations["file-key-field-correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/transfer/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交幼儿转园（第二十七条（三））
         * @description `draft=true` 时保存草稿，内容在提交时才检查。
         */
        post: operations["file-transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/dispute/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交问题学籍仲裁（第十三条、第二十六条）
         * @description `draft=true` 时保存草稿，内容在提交时才检查。
         */
        post: operations["file-dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/supervision/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交督办件（第四条）
         * @description `draft=true` 时保存草稿，内容在提交时才检查。
         */
        post: operations["file-supervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 管辖范围内的办件，新的在前；status=draft 为草稿 */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个办件（或草稿） */
        get: operations["getCase"];
        put?: never;
        post?: never;
        /** 删除草稿 */
        delete: operations["deleteDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 期限是怎样算出来的，逐日列明 */
        get: operations["getClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按办件编号（或其中一段）、姓名、拼音首字母、证件号后四位、机构名称查找 */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办件涉及的学籍，并列对照 */
        get: operations["listCaseChildren"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交草稿（form 可省略），或补正后重新提交 */
        post: operations["submitCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回 */
        post: operations["withdrawCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 催办：每个工作日一次 */
        post: operations["urgeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 再次保存草稿，或保存尚未提交的补正 */
        put: operations["saveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待办（todo，按期限）、征求我意见的（consulted）、已办（done）、我发起的（started）、待办中被督办的（supervised） */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待办各组的条数，与列表一致 */
        get: operations["countTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个任务：表单、材料、可以作出的决定 */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收 */
        post: operations["claimTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退签 */
        post: operations["releaseTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作出决定；需要会签的为拟办，等待复核、签发 */
        post: operations["decideTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 转办给本单位同岗位的同志 */
        post: operations["handOverTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/consult": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 征求意见：任务仍由自己办理 */
        post: operations["consultOnTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 反馈意见 */
        post: operations["giveOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/recuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回避：此后不再办理这件业务 */
        post: operations["recuseFromTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/refer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 移送有权办理的单位：每个环节一次，期限重新计算 */
        post: operations["referTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核或签发拟办的决定；最后一个签署即作出决定 */
        post: operations["signTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予签署，退回拟办人 */
        post: operations["declineProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/advisers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以征求谁的意见 */
        get: operations["listAdvisers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/unassigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本单位无人可以办理的任务（系统管理员指派用）：只有编号、业务和等待时间 */
        get: operations["listUnassigned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 指派：无人可以办理时由系统管理员指定本单位的人 */
        post: operations["assignTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以转办给谁 */
        get: operations["listColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以指派给谁 */
        get: operations["listCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 管辖范围内已超期的任务和补正，超期久的在前 */
        get: operations["listOverdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overdue/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 管辖范围内各县的超期任务、亮牌和督办件数 */
        get: operations["countOverdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督办看板：在办、今日到期、超期、按时办结率、亮牌、趋势、各环节用时，按下一级单位列出 */
        get: operations["getBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/board/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 看板上一个数字对应的各行，不多不少 */
        get: operations["listBoardRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 与我有关、尚未结束的外出代办 */
        get: operations["listDelegations"];
        put?: never;
        /** 外出代办：委托本单位同志在这段时间代为办理，到期自动结束 */
        post: operations["delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我有办理岗位的单位，以及在那里可以委托的同志 */
        get: operations["listAbsencePlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/span": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 这段时间有几个工作日，哪一天回到岗位 */
        get: operations["absenceSpan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提前结束外出代办；尚未开始的撤销 */
        post: operations["endDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 代审单位，新的在前 */
        get: operations["listDeputies"];
        put?: never;
        /** 指定代审单位，自指定之日起申报的业务适用 */
        post: operations["appointDeputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/deputies/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 终止代审，当日为最后一天，尚未开始的撤销；已转到代审单位的任务不动 */
        post: operations["endDeputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 延长期限（上级督办人，每个期限一次） */
        post: operations["extendTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提级办理、代为核办：任务转到上级岗位，期限和亮牌仍记在下级 */
        post: operations["takeOverTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本省的系统故障顺延，新的在前 */
        get: operations["listOutages"];
        put?: never;
        /** 宣布系统故障顺延（省级），须另一人确认 */
        post: operations["declareOutage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outages/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认系统故障顺延；当日到期的期限随后逐件顺延 */
        post: operations["confirmOutage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 教育行政部门，按行政区划代码排列；可只列某个单位的直接下级 */
        get: operations["listUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 管辖范围内的机构，按机构代码排列 */
        get: operations["listInstitutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个机构及其异动台账 */
        get: operations["getInstitution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个机构的基本信息、园舍和办园条件；可查某一天、某一时刻所登记的 */
        get: operations["getSections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个机构的在园幼儿，姓名和证件号已遮蔽 */
        get: operations["listChildren"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一名在园幼儿，姓名和证件号已遮蔽 */
        get: operations["getChild"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 关键信息和学籍号的历次登记；收养幼儿的只供安全审计员和仲裁员查看 */
        get: operations["getChildHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个机构的班级，新学年在前 */
        get: operations["listClasses"];
        put?: never;
        /** 设立班级；先有班级，后有幼儿 */
        post: operations["addClass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/classes/{classId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 撤销班级；有在园幼儿的不能撤销 */
        delete: operations["removeClass"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{id}/custody-flag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 监护权争议的登记和解除，新的在前 */
        get: operations["listCustodyFlags"];
        put?: never;
        /** 登记监护权争议：解除前不办理转园和姓名变更 */
        post: operations["raiseCustodyFlag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{id}/custody-flag/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 凭人民法院或民政部门文书解除监护权争议 */
        post: operations["liftCustodyFlag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/incoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 转接中、拟转入本机构的幼儿，姓名和证件号已遮蔽；办结前仍计入转出园 */
        get: operations["listIncomingChildren"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的消息，新的在前，附未读条数 */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 标为已读 */
        post: operations["readNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 全部标为已读，到看到的最新一条为止 */
        post: operations["readNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 说明用途，查看办件中的完整号码；查看留痕 */
        post: operations["discloseCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 说明用途，查看本园一名幼儿的完整号码；查看留痕 */
        post: operations["discloseChild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一年的工作日和休息日；给出单位时计入该单位及其上级的停办公日 */
        get: operations["getCalendarYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 日历的历次修订，新的在前；第 0 次为系统自带的已发布年度 */
        get: operations["listCalendarRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 等待第二人确认的日历修改 */
        get: operations["listCalendarProposals"];
        put?: never;
        /** 提出日历修改：放假通知（省）、停办公日、撤销停办公日（省、市、县） */
        post: operations["proposeCalendarChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/proposals/{id}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 试算：哪些日期改变，多少期限移动；不写入任何内容 */
        post: operations["dryRunCalendarChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/proposals/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 由第二人确认，成为新的修订；未办结业务的期限随后逐件调整 */
        post: operations["confirmCalendarChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/proposals/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 否决，或由提出人收回 */
        post: operations["rejectCalendarChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个单位适用的政策：期限、环节及其依据，由哪一级改写 */
        get: operations["getPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本单位及各上级提出的政策调整，新的在前 */
        get: operations["listOverrides"];
        put?: never;
        /** 提出政策调整，由另一名安全管理员确认后施行 */
        post: operations["proposeOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/overrides/{id}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 试算：这项调整若早已施行，现有在办业务的期限会怎样
         * @description 只供参考：政策调整只对施行之日起提交的业务有效，在办业务不变。
         */
        post: operations["dryRunOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/overrides/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认政策调整 */
        post: operations["confirmOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/overrides/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不同意政策调整 */
        post: operations["rejectOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 实时接收我的消息（server-sent events），退出登录或登录过期即断开 */
        get: operations["streamNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的提醒设置 */
        get: operations["getPreferences"];
        /** 更改提醒设置；负有办理或督办职责的，不能关闭超期和督办邮件 */
        put: operations["putPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/due.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个待办任务的期限，日历文件 */
        get: operations["taskDueFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/due.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的全部待办期限，日历文件，期限近的在前，最多 500 项 */
        get: operations["myDueFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 凭回执码查询办理进度，也用于核验打印的审批表；不含个人信息 */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 进程在运行 */
        get: operations["healthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以受理业务 */
        get: operations["readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传材料（multipart/form-data，字段名 file；PDF、JPEG、PNG 或 OFD，不超过 20 MB） */
        post: operations["uploadPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 材料的名称、类型和大小 */
        get: operations["getPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载材料 */
        get: operations["downloadPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始分段上传一份材料；24 小时内可以接着上传 */
        post: operations["beginUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 已收到多少 */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 上传一段（application/octet-stream，不超过 1 MB）；收齐后成为一份材料 */
        patch: operations["continueUpload"];
        trace?: never;
    };
    "/api/v1/uploads/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 用手机上传一份材料：得到一个 10 分钟内有效、只能用一次的码 */
        post: operations["beginPhoneUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone-uploads/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 手机凭码查看：已收到多少 */
        get: operations["getPhoneUpload"];
        put?: never;
        /** 手机凭码说明要上传的文件；同一份接着上传，另一份从头开始 */
        post: operations["announcePhoneUpload"];
        delete?: never;
        options?: never;
        head?: never;
        /** 手机凭码上传一段 */
        patch: operations["continuePhoneUpload"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CaseItemInput: {
            /** Format: uuid */
            id: string;
            /** @description 办件编号；草稿没有 */
            number: string | null;
            process: string;
            processTitle: string;
            /** @enum {string} */
            status: "draft" | "open" | "supplement" | "completed" | "rejected" | "withdrawn" | "superseded";
            statusTitle: string;
            outcome: ("completed" | "acknowledged" | "rejected" | "withdrawn" | "superseded") | null;
            outcomeTitle: string | null;
            /** Format: uuid */
            applicantId: string;
            applicant: string | null;
            filedAt: string | null;
            closedAt: string | null;
            /** @description 正在转入下一环节 */
            advancing: boolean;
            stage: string | null;
            stageTitle: string | null;
            /** @description 没有异议时的下一环节；null 为办结，或不在办理环节 */
            nextTitle: string | null;
            /** @description 当前办理单位 */
            unit: string | null;
            /** @description 正在办理的全部单位；几方同时办理时不止一个 */
            openUnits: string[];
            holder: string | null;
            dueAt: string | null;
            /** @description 剩余工作日，超期为负 */
            workingDaysLeft: number | null;
            overdue: boolean;
            /** @description 逾期申报：申请人申报晚了 */
            lateFiling: boolean;
            /** @description 暂缓办理：同一幼儿有后提出的申请在办，期限中止 */
            onHold: boolean;
            /** @description 仲裁中：所涉幼儿有问题学籍仲裁在办，不影响本件办理 */
            disputed: boolean;
            /** @description 督办中 */
            escalated: boolean;
            /** @description 红绿灯；不在办的为 null */
            light: ("green" | "yellow" | "red") | null;
            /** @description 有效的最高一级亮牌 */
            card: ("yellow" | "red") | null;
            /** @description 督办件编号 */
            supervision: string | null;
            /** @description 期限暂定，以国务院通知为准 */
            provisional: boolean;
        };
        MovedInput: {
            /** Format: uuid */
            id: string;
            number: string | null;
            /** @enum {string} */
            status: "draft" | "open" | "supplement" | "completed" | "rejected" | "withdrawn" | "superseded";
            statusTitle: string;
            outcome: ("completed" | "acknowledged" | "rejected" | "withdrawn" | "superseded") | null;
            outcomeTitle: string | null;
            /** @description 已经生效；正在转入下一环节 */
            advancing: boolean;
        };
        PaperInput: {
            /** Format: uuid */
            id: string;
            /** @description 文件名；已按规定销毁的为 null */
            name: string | null;
            /** @enum {string} */
            type: "application/pdf" | "image/jpeg" | "image/png" | "application/ofd";
            size: number;
            sha256: string;
            caseId: string | null;
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            at: string;
        };
        BoardRowInput: {
            /** Format: uuid */
            unitId: string;
            unit: string | null;
            /** @description 本级自己办理的 */
            own: boolean;
            /** @description 有自己的看板，可以再往下看 */
            hasBoard: boolean;
            /** @description 在办事项（任务和待补正）：超期、临期、正常、暂缓 */
            open: {
                red: number;
                yellow: number;
                green: number;
                held: number;
            };
            /** @description 其中今日到期 */
            today: number;
            /** @description 本月应办结：按时办结、超期办结、超期未办 */
            due: {
                "on-time": number;
                "late-done": number;
                "late-open": number;
            };
            /** @description 按时办结率；没有应办结的为 null */
            share: number | null;
            /** @description 本月有有效亮牌的办件 */
            cards: {
                yellow: number;
                red: number;
            };
            /** @description 按时办结率名次 */
            place: number | null;
        };
        ChildInput: {
            /** Format: uuid */
            id: string;
            /** @description 姓名，已遮蔽 */
            name: string;
            /** @enum {string} */
            sex: "male" | "female";
            sexTitle: string;
            /** @description 出生日期，已遮蔽 */
            birth: string;
            /** @enum {string} */
            idType: "1" | "6" | "7" | "8" | "9" | "A" | "Z";
            idTypeTitle: string;
            idNumber: string | null;
            statusNumber: {
                /** @description 学籍号，已遮蔽 */
                number: string;
                /** @enum {string} */
                kind: "G" | "J" | "L";
            } | null;
            /** Format: uuid */
            institutionId: string;
            /**
             * Format: date
             * @description 入园日期
             */
            from: string;
            /** @description 实际到园日期；没有登记的为 null */
            arrivedOn: string | null;
            classId: string | null;
            /** @description 班级；没有编班的为 null */
            className: string | null;
            /** @description 转接中：办结前仍计入本园 */
            transfer: {
                /** @constant */
                direction: "out";
                /** @description 转园办件编号 */
                number: string;
            } | null;
            /** @description 存在监护权争议：不办理转园和姓名变更 */
            custodyDisputed: boolean;
        };
        FieldChangeInput: {
            field: string;
            title: string;
            /** @description 现有登记；没有登记的为 null */
            before: string | null;
            after: string | null;
            /** @description 重要事项 */
            major: boolean;
            /** @description 个人信息，部分隐藏 */
            masked: boolean;
        };
        CheckedRuleInput: {
            title: string;
            article: string;
            /**
             * @description unchecked：前面的规则不符，没有再核对
             * @enum {string}
             */
            state: "holds" | "wrong" | "unchecked";
            /** @description 不符之处 */
            wrong: string[];
        };
        InstitutionInput: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** @description 统一社会信用代码 */
            uscc: string;
            /** @enum {string} */
            type: "kindergarten" | "attached-kindergarten" | "preschool-class";
            typeTitle: string;
            superiorId: string | null;
            /**
             * Format: uuid
             * @description 主管部门
             */
            authorityId: string;
        };
        /** 出错说明（RFC 9457） */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "unauthenticated" | "other-person" | "wrong-credentials" | "locked-out" | "not-found" | "forbidden" | "own-filing" | "recused" | "already-signed" | "decided-before" | "invalid-form" | "invalid-request" | "notice-required" | "reason-required" | "idempotency-key-missing" | "idempotency-key-reused" | "business-in-progress" | "on-hold" | "stale-version" | "task-decided" | "task-cancelled" | "task-held" | "not-eligible" | "referred-already" | "returned-already" | "urged-already" | "case-advancing" | "wrong-state" | "withdraw-never" | "already-extended" | "outage-confirmed" | "reviews-itself" | "not-supervised-here" | "already-suspended" | "not-suspended" | "notice-unclear" | "own-proposal" | "policy-locked" | "proposal-settled" | "no-version-then" | "section-unchanged" | "number-taken" | "child-elsewhere" | "class-gone" | "class-occupied" | "class-exists" | "custody-disputed" | "custody-flagged" | "identity-wrong" | "child-closed" | "ruling-outdated" | "upload-offset" | "upload-expired" | "phone-code-gone" | "phone-code-spent" | "too-large" | "unsupported-type" | "unsupported-media" | "rate-limited" | "unavailable" | "fault";
            detail?: string;
            instance: string;
            errors?: {
                path: string;
                message: string;
            }[];
            diagnosisId: string;
        } & {
            [key: string]: unknown;
        };
        CaseItem: {
            /** Format: uuid */
            id: string;
            /** @description 办件编号；草稿没有 */
            number: string | null;
            process: string;
            processTitle: string;
            /** @enum {string} */
            status: "draft" | "open" | "supplement" | "completed" | "rejected" | "withdrawn" | "superseded";
            statusTitle: string;
            outcome: ("completed" | "acknowledged" | "rejected" | "withdrawn" | "superseded") | null;
            outcomeTitle: string | null;
            /** Format: uuid */
            applicantId: string;
            applicant: string | null;
            filedAt: string | null;
            closedAt: string | null;
            /** @description 正在转入下一环节 */
            advancing: boolean;
            stage: string | null;
            stageTitle: string | null;
            /** @description 没有异议时的下一环节；null 为办结，或不在办理环节 */
            nextTitle: string | null;
            /** @description 当前办理单位 */
            unit: string | null;
            /** @description 正在办理的全部单位；几方同时办理时不止一个 */
            openUnits: string[];
            holder: string | null;
            dueAt: string | null;
            /** @description 剩余工作日，超期为负 */
            workingDaysLeft: number | null;
            overdue: boolean;
            /** @description 逾期申报：申请人申报晚了 */
            lateFiling: boolean;
            /** @description 暂缓办理：同一幼儿有后提出的申请在办，期限中止 */
            onHold: boolean;
            /** @description 仲裁中：所涉幼儿有问题学籍仲裁在办，不影响本件办理 */
            disputed: boolean;
            /** @description 督办中 */
            escalated: boolean;
            /** @description 红绿灯；不在办的为 null */
            light: ("green" | "yellow" | "red") | null;
            /** @description 有效的最高一级亮牌 */
            card: ("yellow" | "red") | null;
            /** @description 督办件编号 */
            supervision: string | null;
            /** @description 期限暂定，以国务院通知为准 */
            provisional: boolean;
        };
        Moved: {
            /** Format: uuid */
            id: string;
            number: string | null;
            /** @enum {string} */
            status: "draft" | "open" | "supplement" | "completed" | "rejected" | "withdrawn" | "superseded";
            statusTitle: string;
            outcome: ("completed" | "acknowledged" | "rejected" | "withdrawn" | "superseded") | null;
            outcomeTitle: string | null;
            /** @description 已经生效；正在转入下一环节 */
            advancing: boolean;
        };
        Filed: {
            /** Format: uuid */
            id: string;
            number: string | null;
            /** @enum {string} */
            status: "draft" | "open" | "supplement" | "completed" | "rejected" | "withdrawn" | "superseded";
            statusTitle: string;
            outcome: ("completed" | "acknowledged" | "rejected" | "withdrawn" | "superseded") | null;
            outcomeTitle: string | null;
            /** @description 已经生效；正在转入下一环节 */
            advancing: boolean;
            /** @description 一并提交的办件 */
            joint: components["schemas"]["Moved"][];
        };
        Paper: {
            /** Format: uuid */
            id: string;
            /** @description 文件名；已按规定销毁的为 null */
            name: string | null;
            /** @enum {string} */
            type: "application/pdf" | "image/jpeg" | "image/png" | "application/ofd";
            size: number;
            sha256: string;
            caseId: string | null;
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            at: string;
        };
        BoardRow: {
            /** Format: uuid */
            unitId: string;
            unit: string | null;
            /** @description 本级自己办理的 */
            own: boolean;
            /** @description 有自己的看板，可以再往下看 */
            hasBoard: boolean;
            /** @description 在办事项（任务和待补正）：超期、临期、正常、暂缓 */
            open: {
                red: number;
                yellow: number;
                green: number;
                held: number;
            };
            /** @description 其中今日到期 */
            today: number;
            /** @description 本月应办结：按时办结、超期办结、超期未办 */
            due: {
                "on-time": number;
                "late-done": number;
                "late-open": number;
            };
            /** @description 按时办结率；没有应办结的为 null */
            share: number | null;
            /** @description 本月有有效亮牌的办件 */
            cards: {
                yellow: number;
                red: number;
            };
            /** @description 按时办结率名次 */
            place: number | null;
        };
        Board: {
            unit: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            month: string;
            /**
             * Format: date-time
             * @description 数据时刻
             */
            asOf: string;
            calendarRevision: number;
            /** @description 现行政策包及版本；在办业务仍按提交时的版本 */
            policy: string;
            total: {
                /** @description 在办事项（任务和待补正）：超期、临期、正常、暂缓 */
                open: {
                    red: number;
                    yellow: number;
                    green: number;
                    held: number;
                };
                /** @description 其中今日到期 */
                today: number;
                /** @description 本月应办结：按时办结、超期办结、超期未办 */
                due: {
                    "on-time": number;
                    "late-done": number;
                    "late-open": number;
                };
                /** @description 按时办结率；没有应办结的为 null */
                share: number | null;
                /** @description 本月有有效亮牌的办件 */
                cards: {
                    yellow: number;
                    red: number;
                };
            };
            /** @description 下一级各单位 */
            rows: components["schemas"]["BoardRow"][];
            /** @description 近 12 周 */
            weeks: {
                /**
                 * Format: date
                 * @description 日期（北京时间）
                 */
                week: string;
                filed: number;
                closed: number;
            }[];
            /** @description 各环节平均用时 */
            steps: {
                process: string;
                processTitle: string;
                stage: string;
                stageTitle: string | null;
                /** @description 本月办理次数，含退回 */
                decided: number;
                /** @description 经办平均工作日 */
                officerDays: number;
                /** @description 申请人补正平均工作日，摊到每次办理 */
                applicantDays: number;
            }[];
        };
        BoardItem: {
            /** Format: uuid */
            id: string;
            /**
             * @description 任务、待补正，或整个办件
             * @enum {string}
             */
            kind: "task" | "supplement" | "case";
            /** Format: uuid */
            caseId: string;
            number: string;
            process: string;
            processTitle: string;
            applicant: string | null;
            stageTitle: string | null;
            /** Format: uuid */
            unitId: string;
            /** @description 在哪个单位 */
            unit: string | null;
            /** @description 正在办理的全部单位；几方同时办理时不止一个 */
            openUnits: string[];
            holder: string | null;
            /**
             * Format: date-time
             * @description 排序的时刻：到期、办理、申报或办结
             */
            at: string;
            dueAt: string | null;
            doneAt: string | null;
            onHold: boolean;
            /** @description 期限暂定，以国务院通知为准 */
            provisional: boolean;
            /** @description 剩余工作日，超期为负 */
            workingDaysLeft: number | null;
            /** @description 剩/超 N 个工作日 */
            timeTitle: string | null;
            light: ("green" | "yellow" | "red") | null;
            /** @description 提交时适用的政策包及版本 */
            policy: string;
            /** @description 有效的最高一级亮牌 */
            card: ("yellow" | "red") | null;
            /** @description 督办件编号 */
            supervision: string | null;
            rungs: {
                rung: string;
                /**
                 * Format: date-time
                 * @description 时刻（北京时间）
                 */
                firedAt: string;
            }[];
            may: {
                extend: boolean;
                takeOver: boolean;
            };
        };
        CalendarYear: {
            revision: number;
            year: number;
            published: boolean;
            days: {
                works: boolean;
                /** @enum {string} */
                reason: "workday" | "weekend" | "holiday" | "make-up day" | "statutory holiday" | "holiday made up" | "local closure";
                /** @description 节日名称，或停办公的原因 */
                name: string | null;
                /** @description 该年放假通知尚未发布，以国务院通知为准 */
                provisional: boolean;
                /**
                 * Format: date
                 * @description 日期（北京时间）
                 */
                day: string;
            }[];
        };
        CalendarRevision: {
            number: number;
            /** @enum {string} */
            kind: "notice" | "closure" | "withdrawn-closure";
            notice: {
                year: number;
                title: string;
                number: string;
            } | null;
            /** @description 停办公（或撤销停办公）的日期；通知为空 */
            days: string[];
            unit: string | null;
            reason: string;
            author: string;
            confirmer: string;
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            at: string;
        };
        CalendarProposal: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "notice" | "closure" | "withdrawn-closure";
            notice: {
                year: number;
                title: string;
                number: string;
            } | null;
            /** @description 停办公（或撤销停办公）的日期；通知为空 */
            days: string[];
            /** Format: uuid */
            unitId: string;
            reason: string;
            mine: boolean;
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            proposedAt: string;
        };
        CalendarDryRun: {
            /** @description 现在确认会得到的修订号 */
            revision: number;
            days: {
                /**
                 * Format: date
                 * @description 日期（北京时间）
                 */
                day: string;
                before: {
                    works: boolean;
                    /** @enum {string} */
                    reason: "workday" | "weekend" | "holiday" | "make-up day" | "statutory holiday" | "holiday made up" | "local closure";
                    /** @description 节日名称，或停办公的原因 */
                    name: string | null;
                    /** @description 该年放假通知尚未发布，以国务院通知为准 */
                    provisional: boolean;
                };
                after: {
                    works: boolean;
                    /** @enum {string} */
                    reason: "workday" | "weekend" | "holiday" | "make-up day" | "statutory holiday" | "holiday made up" | "local closure";
                    /** @description 节日名称，或停办公的原因 */
                    name: string | null;
                    /** @description 该年放假通知尚未发布，以国务院通知为准 */
                    provisional: boolean;
                };
            }[];
            /** @description 正在计时的期限 */
            clocks: number;
            later: number;
            earlier: number;
            /** @description 按新日历已经超期、顺延到下一个工作日届满的期限 */
            overdueButForFloor: number;
        };
        Child: {
            /** Format: uuid */
            id: string;
            /** @description 姓名，已遮蔽 */
            name: string;
            /** @enum {string} */
            sex: "male" | "female";
            sexTitle: string;
            /** @description 出生日期，已遮蔽 */
            birth: string;
            /** @enum {string} */
            idType: "1" | "6" | "7" | "8" | "9" | "A" | "Z";
            idTypeTitle: string;
            idNumber: string | null;
            statusNumber: {
                /** @description 学籍号，已遮蔽 */
                number: string;
                /** @enum {string} */
                kind: "G" | "J" | "L";
            } | null;
            /** Format: uuid */
            institutionId: string;
            /**
             * Format: date
             * @description 入园日期
             */
            from: string;
            /** @description 实际到园日期；没有登记的为 null */
            arrivedOn: string | null;
            classId: string | null;
            /** @description 班级；没有编班的为 null */
            className: string | null;
            /** @description 转接中：办结前仍计入本园 */
            transfer: {
                /** @constant */
                direction: "out";
                /** @description 转园办件编号 */
                number: string;
            } | null;
            /** @description 存在监护权争议：不办理转园和姓名变更 */
            custodyDisputed: boolean;
        };
        CaseChild: {
            /** Format: uuid */
            id: string;
            /** @description 姓名，已遮蔽 */
            name: string;
            /** @enum {string} */
            sex: "male" | "female";
            sexTitle: string;
            /** @description 出生日期，已遮蔽 */
            birth: string;
            /** @enum {string} */
            idType: "1" | "6" | "7" | "8" | "9" | "A" | "Z";
            idTypeTitle: string;
            idNumber: string | null;
            statusNumber: {
                /** @description 学籍号，已遮蔽 */
                number: string;
                /** @enum {string} */
                kind: "G" | "J" | "L";
            } | null;
            /** @description 现有的在园登记；不在园的为 null */
            enrolmentId: string | null;
            /** @description 现在或最后所在的园 */
            institution: string | null;
            /** @description 学籍已合并或注销 */
            closed: boolean;
        };
        FieldChange: {
            field: string;
            title: string;
            /** @description 现有登记；没有登记的为 null */
            before: string | null;
            after: string | null;
            /** @description 重要事项 */
            major: boolean;
            /** @description 个人信息，部分隐藏 */
            masked: boolean;
        };
        Disclosed: {
            /** @description 在哪里：`form.` 加字段路径、`changes.字段.before`、`children.id.idNumber`、`ruling.序号.` 加路径；变更对照和幼儿也含姓名等 */
            at: string;
            text: string;
        };
        Process: {
            name: string;
            code: string;
            title: string;
            article: string;
            formVersion: number;
            /** @description 表单（JSON Schema） */
            fields: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            withdraw: "while-open" | "never";
            filedBy: {
                seat: string;
                /** @enum {string} */
                role: "clerk" | "reviewer" | "principal" | "officer" | "section-head" | "leader" | "supervisor" | "arbiter" | "system-administrator" | "security-administrator" | "auditor";
                roleTitle: string;
            };
            mayFile: boolean;
            applicants: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            tasks: {
                stage: string;
                title: string;
                by: string;
                byTitle: string;
                /** @enum {string} */
                role: "clerk" | "reviewer" | "principal" | "officer" | "section-head" | "leader" | "supervisor" | "arbiter" | "system-administrator" | "security-administrator" | "auditor";
                roleTitle: string;
                clock: string;
                verdicts: {
                    /** @enum {string} */
                    verdict: "approve" | "reject" | "return" | "acknowledge" | "explain" | "to-review" | "reply" | "close" | "again" | "circulate" | "summon" | "agree" | "object" | "place" | "submit" | "same-child" | "different-children" | "cancel" | "accept" | "appeal";
                    title: string;
                    /** @enum {string} */
                    kind: "forward" | "supplement";
                    suspends: boolean;
                    /** @description 须写明理由 */
                    reason: boolean;
                    /** @description 作这个决定须填写的内容（JSON Schema） */
                    form: {
                        [key: string]: unknown;
                    } | null;
                }[];
            }[];
            clocks: {
                name: string;
                title: string;
                /** @description `5wd` 工作日、`1mo` 月或固定日期 */
                budget: string;
                /** @enum {string} */
                endsAt: "24:00" | "18:00";
                source: string;
                /** @enum {string} */
                certainty: "text" | "digest" | "practice";
            }[];
            /** @description 各项内容须附的证明材料 */
            evidence: {
                /** @description null 为每次都须附 */
                field: string | null;
                title: string;
                /** @description 每组至少一份 */
                groups: {
                    kind: string;
                    title: string;
                }[][];
                source: string;
                /** @enum {string} */
                certainty: "text" | "digest" | "practice";
            }[];
            /** @description 本单位适用的类别；没有类别的业务为空 */
            categories: {
                code: string;
                title: string;
                question: string;
                /** @enum {string} */
                handling: "review" | "acknowledge";
                /** @description 本类别增加的字段（JSON Schema 的 properties） */
                fields: {
                    [key: string]: unknown;
                };
                required: string[];
                papers: string[];
                note: string | null;
                /** @description 可以一并提交的业务（一事一报） */
                joint: {
                    process: string;
                    title: string;
                    /** @description 表单的开头；现值见 /institutions/{id}/sections */
                    form: {
                        [key: string]: unknown;
                    };
                    /** @description 类别字段与 patch 中字段的对应；两处须一致 */
                    fields: {
                        [key: string]: string;
                    };
                } | null;
            }[];
        };
        Case: {
            /** Format: uuid */
            id: string;
            /** @description 办件编号；草稿没有 */
            number: string | null;
            process: string;
            processTitle: string;
            /** @enum {string} */
            status: "draft" | "open" | "supplement" | "completed" | "rejected" | "withdrawn" | "superseded";
            statusTitle: string;
            outcome: ("completed" | "acknowledged" | "rejected" | "withdrawn" | "superseded") | null;
            outcomeTitle: string | null;
            /** Format: uuid */
            applicantId: string;
            applicant: string | null;
            filedAt: string | null;
            closedAt: string | null;
            /** @description 正在转入下一环节 */
            advancing: boolean;
            stage: string | null;
            stageTitle: string | null;
            /** @description 没有异议时的下一环节；null 为办结，或不在办理环节 */
            nextTitle: string | null;
            /** @description 当前办理单位 */
            unit: string | null;
            /** @description 正在办理的全部单位；几方同时办理时不止一个 */
            openUnits: string[];
            holder: string | null;
            dueAt: string | null;
            /** @description 剩余工作日，超期为负 */
            workingDaysLeft: number | null;
            overdue: boolean;
            /** @description 逾期申报：申请人申报晚了 */
            lateFiling: boolean;
            /** @description 暂缓办理：同一幼儿有后提出的申请在办，期限中止 */
            onHold: boolean;
            /** @description 仲裁中：所涉幼儿有问题学籍仲裁在办，不影响本件办理 */
            disputed: boolean;
            /** @description 督办中 */
            escalated: boolean;
            /** @description 红绿灯；不在办的为 null */
            light: ("green" | "yellow" | "red") | null;
            /** @description 有效的最高一级亮牌 */
            card: ("yellow" | "red") | null;
            /** @description 督办件编号 */
            supervision: string | null;
            /** @description 期限暂定，以国务院通知为准 */
            provisional: boolean;
            article: string | null;
            /** @description 草稿没有 */
            policy: {
                pack: {
                    name: string;
                    version: string;
                    title: string | null;
                };
                overlay: {
                    name: string;
                    version: string;
                    title: string | null;
                } | null;
            } | null;
            /** @description 回执码：凭码可查进度，不含个人信息；草稿没有 */
            receipt: string | null;
            filer: string | null;
            formNo: number | null;
            /** @description 无权查看内容时为 null */
            form: {
                [key: string]: unknown;
            } | null;
            /** @description 已保存、尚未提交的补正 */
            saved: {
                [key: string]: unknown;
            } | null;
            evidence: components["schemas"]["Paper"][] | null;
            /** @description 变更前后对照；无权查看内容时为 null */
            changes: components["schemas"]["FieldChange"][] | null;
            /** @description 可以说明用途后查看完整信息 */
            discloses: boolean;
            /** @description 草稿中一并提交的业务；提交后为相关办件 */
            with: {
                process: string;
                form: {
                    [key: string]: unknown;
                };
            }[] | null;
            /** @description 相关办件 */
            links: {
                /** @enum {string} */
                kind: "joint" | "blocked" | "objection" | "later" | "pre-empted" | "merged" | "supervised";
                kindTitle: string;
                /** Format: uuid */
                id: string;
                number: string;
                process: string;
                processTitle: string;
                /** @enum {string} */
                status: "draft" | "open" | "supplement" | "completed" | "rejected" | "withdrawn" | "superseded";
                statusTitle: string;
            }[];
            stages: {
                stage: string;
                title: string;
                unit: string | null;
                /** @description 正在办理的单位的办公电话 */
                phone: string | null;
                /** @enum {string} */
                role: "clerk" | "reviewer" | "principal" | "officer" | "section-head" | "leader" | "supervisor" | "arbiter" | "system-administrator" | "security-administrator" | "auditor";
                roleTitle: string;
                /** @enum {string} */
                state: "done" | "current" | "to-come" | "skipped";
                rounds: number;
                verdict: ("approve" | "reject" | "return" | "acknowledge" | "explain" | "to-review" | "reply" | "close" | "again" | "circulate" | "summon" | "agree" | "object" | "place" | "submit" | "same-child" | "different-children" | "cancel" | "accept" | "appeal") | null;
                verdictTitle: string | null;
                decidedAt: string | null;
            }[];
            /** @description 正在办理的任务 */
            tasks: {
                /** Format: uuid */
                id: string;
                stage: string;
                title: string;
                /** Format: uuid */
                unitId: string;
                unit: string | null;
                /** @enum {string} */
                role: "clerk" | "reviewer" | "principal" | "officer" | "section-head" | "leader" | "supervisor" | "arbiter" | "system-administrator" | "security-administrator" | "auditor";
                roleTitle: string;
                version: number;
                holder: string | null;
                /** @description 到时未办理即退回待办池 */
                heldUntil: string | null;
                mine: boolean;
                /** @description 代谁办理：本人在这个岗位是代外出的同志 */
                onBehalfOf: string | null;
                /** @description 无权查看内部办理时为 null */
                proposal: {
                    /** @enum {string} */
                    verdict: "approve" | "reject" | "return" | "acknowledge" | "explain" | "to-review" | "reply" | "close" | "again" | "circulate" | "summon" | "agree" | "object" | "place" | "submit" | "same-child" | "different-children" | "cancel" | "accept" | "appeal";
                    verdictTitle: string;
                    signatures: number;
                } | null;
                /**
                 * Format: date-time
                 * @description 时刻（北京时间）
                 */
                openedAt: string;
                /**
                 * Format: date-time
                 * @description 时刻（北京时间）
                 */
                dueAt: string;
                workingDaysLeft: number;
                overdue: boolean;
                may: {
                    claim: boolean;
                    release: boolean;
                    decide: boolean;
                    sign: boolean;
                    handOver: boolean;
                    consult: boolean;
                    opine: boolean;
                    recuse: boolean;
                    refer: boolean;
                    extend: boolean;
                    takeOver: boolean;
                };
                /** @description 不能由本人作决定的原因；轮到本人或与岗位无关的为 null */
                barred: string | null;
            }[];
            /** @description 退回补正的次数；两次以上须有新情况 */
            returned: number;
            /** @description 催办次数 */
            urged: number;
            urgedAt: string | null;
            may: {
                readForm: boolean;
                urge: boolean;
                withdraw: boolean;
                resubmit: boolean;
                submit: boolean;
                save: boolean;
                delete: boolean;
            };
        };
        Clock: {
            name: string;
            title: string;
            /** @description `5wd` 工作日、`1mo` 月或固定日期 */
            budget: string;
            /** @enum {string} */
            endsAt: "24:00" | "18:00";
            source: string;
            /** @enum {string} */
            certainty: "text" | "digest" | "practice";
            /** @description 由哪一级改写、自何日起；null 为政策包原文 */
            changedBy: {
                unit: string | null;
                /**
                 * Format: date
                 * @description 日期（北京时间）
                 */
                since: string;
            } | null;
            slot: string;
            round: number;
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            startedAt: string;
            stoppedAt: string | null;
            suspended: boolean;
            /** @description 中止计时期间没有到期时刻 */
            dueAt: string | null;
            dueDay: string | null;
            provisional: boolean;
            calendarRevision: number;
            /** @description 已计工作日 */
            counted: number;
            workingDaysLeft: number | null;
            ledger: {
                /** @enum {string} */
                kind: "suspension" | "extension" | "floor";
                /**
                 * Format: date-time
                 * @description 时刻（北京时间）
                 */
                from: string;
                to: string | null;
                /** @description 因同一幼儿后提出的申请而暂缓 */
                held: boolean;
                days: number | null;
                /** @description 日历变动后不早于这一天届满 */
                day: string | null;
            }[];
            rungs: {
                rung: string;
                /**
                 * Format: date
                 * @description 日期（北京时间）
                 */
                dueDay: string;
                /**
                 * Format: date-time
                 * @description 时刻（北京时间）
                 */
                firedAt: string;
                skipped: boolean;
            }[];
            days: {
                /**
                 * Format: date
                 * @description 日期（北京时间）
                 */
                day: string;
                counted: boolean;
                no: number | null;
                /** @enum {string} */
                reason: "workday" | "weekend" | "holiday" | "make-up day" | "statutory holiday" | "holiday made up" | "local closure" | "arrival" | "suspension" | "floor";
                name: string | null;
            }[];
        };
        /** 转接中 */
        IncomingChild: {
            /** Format: uuid */
            caseId: string;
            /** @description 转园办件编号 */
            number: string;
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            filedAt: string;
            child: {
                /** @description 姓名，已遮蔽 */
                name: string;
                /** @enum {string} */
                sex: "male" | "female";
                sexTitle: string;
                /** @description 出生日期，已遮蔽 */
                birth: string;
                /** @enum {string} */
                idType: "1" | "6" | "7" | "8" | "9" | "A" | "Z";
                idTypeTitle: string;
                idNumber: string | null;
                statusNumber: {
                    /** @description 学籍号，已遮蔽 */
                    number: string;
                    /** @enum {string} */
                    kind: "G" | "J" | "L";
                } | null;
            };
        };
        Class: {
            /** Format: uuid */
            id: string;
            /** @description 学年的起始年，2026 即 2026–2027 学年 */
            schoolYear: number;
            /**
             * @description 年级：小班、中班、大班、混龄班、托班
             * @enum {string}
             */
            grade: "small" | "middle" | "large" | "mixed" | "nursery";
            /** @description 班级名称 */
            name: string;
            /** @description 计划人数 */
            capacity: number;
            gradeTitle: string;
            /** @description 在班幼儿数 */
            children: number;
            /** @description 规定的班额；没有规定的为 null */
            norm: number | null;
            /** @description 计划人数或在班幼儿数超过规定的班额 */
            overNorm: boolean;
        };
        CustodyFlag: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            raisedAt: string;
            /** @description 登记人；因转出园提出异议而登记的为 null */
            raisedBy: string | null;
            /** @description 据以登记的办件 */
            caseId: string | null;
            reason: string | null;
            liftedAt: string | null;
            liftedBy: string | null;
            paperKind: ("court" | "civil-affairs") | null;
            paperKindTitle: string | null;
        };
        Demo: {
            /**
             * @description 演示环境的页面上始终显示
             * @constant
             */
            banner: "演示数据";
            /**
             * Format: date-time
             * @description 演示时钟的此刻；快进后比实际时间晚
             */
            now: string;
            accounts: {
                login: string;
                password: string;
                name: string;
                /** @enum {string} */
                role: "clerk" | "reviewer" | "principal" | "officer" | "section-head" | "leader" | "supervisor" | "arbiter" | "system-administrator" | "security-administrator" | "auditor";
                roleTitle: string;
                /** @description 单位代码：6 位行政区划代码或 10 位机构标识码 */
                unit: string;
                unitName: string;
                /** @description 首屏列出的账号 */
                main: boolean;
            }[];
        };
        Delegation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            unit: string | null;
            absent: string;
            deputy: string;
            /** @description 外出的是我；false：我代别人办理 */
            mine: boolean;
            roleTitles: string[];
            /**
             * Format: date
             * @description 日期（北京时间）
             */
            from: string;
            /**
             * Format: date
             * @description 最后一天
             */
            until: string;
            begun: boolean;
            workingDays: number;
        };
        AbsencePlace: {
            /** Format: uuid */
            unitId: string;
            unit: string;
            colleagues: {
                /** Format: uuid */
                id: string;
                name: string;
                roleTitles: string[];
            }[];
        };
        Deputy: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            deputyId: string;
            deputy: string | null;
            /**
             * Format: date
             * @description 日期（北京时间）
             */
            from: string;
            /** @description 最后一天；没有定的为 null */
            until: string | null;
        };
        CheckedRule: {
            title: string;
            article: string;
            /**
             * @description unchecked：前面的规则不符，没有再核对
             * @enum {string}
             */
            state: "holds" | "wrong" | "unchecked";
            /** @description 不符之处 */
            wrong: string[];
        };
        Task: {
            /** Format: uuid */
            id: string;
            stage: string;
            title: string;
            /** Format: uuid */
            unitId: string;
            unit: string | null;
            /** @enum {string} */
            role: "clerk" | "reviewer" | "principal" | "officer" | "section-head" | "leader" | "supervisor" | "arbiter" | "system-administrator" | "security-administrator" | "auditor";
            roleTitle: string;
            version: number;
            holder: string | null;
            /** @description 到时未办理即退回待办池 */
            heldUntil: string | null;
            mine: boolean;
            /** @description 代谁办理：本人在这个岗位是代外出的同志 */
            onBehalfOf: string | null;
            /** @description 无权查看内部办理时为 null */
            proposal: {
                /** @enum {string} */
                verdict: "approve" | "reject" | "return" | "acknowledge" | "explain" | "to-review" | "reply" | "close" | "again" | "circulate" | "summon" | "agree" | "object" | "place" | "submit" | "same-child" | "different-children" | "cancel" | "accept" | "appeal";
                verdictTitle: string;
                signatures: number;
            } | null;
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            dueAt: string;
            workingDaysLeft: number;
            overdue: boolean;
            may: {
                claim: boolean;
                release: boolean;
                decide: boolean;
                sign: boolean;
                handOver: boolean;
                consult: boolean;
                opine: boolean;
                recuse: boolean;
                refer: boolean;
                extend: boolean;
                takeOver: boolean;
            };
            /** @description 不能由本人作决定的原因；轮到本人或与岗位无关的为 null */
            barred: string | null;
            /** @enum {string} */
            state: "open" | "decided" | "cancelled";
            round: number;
            case: components["schemas"]["CaseItem"];
            article: string | null;
            rule: {
                name: string;
                title: string;
                /** @description `5wd` 工作日、`1mo` 月或固定日期 */
                budget: string;
                /** @enum {string} */
                endsAt: "24:00" | "18:00";
                source: string;
                /** @enum {string} */
                certainty: "text" | "digest" | "practice";
            };
            form: {
                [key: string]: unknown;
            } | null;
            evidence: components["schemas"]["Paper"][] | null;
            /** @description 变更前后对照 */
            changes: components["schemas"]["FieldChange"][] | null;
            /** @description 可以说明用途后查看完整信息 */
            discloses: boolean;
            /** @description 规则核对；无权查看内容时为 null */
            rules: components["schemas"]["CheckedRule"][] | null;
            verdicts: {
                /** @enum {string} */
                verdict: "approve" | "reject" | "return" | "acknowledge" | "explain" | "to-review" | "reply" | "close" | "again" | "circulate" | "summon" | "agree" | "object" | "place" | "submit" | "same-child" | "different-children" | "cancel" | "accept" | "appeal";
                title: string;
                /** @enum {string} */
                kind: "forward" | "supplement";
                suspends: boolean;
                /** @description 须写明理由 */
                reason: boolean;
                /** @description 作这个决定须填写的内容（JSON Schema） */
                form: {
                    [key: string]: unknown;
                } | null;
                /** @description 作出这个决定以后怎样（没有异议、登记没有冲突时） */
                then: {
                    /** @enum {string} */
                    to: "applicant" | "stage" | "end";
                    /** @description 下一环节 */
                    title: string | null;
                    unit: string | null;
                    /** @description 下一环节的时限 */
                    clock: string | null;
                    /** @description 对登记的影响；没有影响的为 null */
                    effect: string | null;
                    /** @description 还须由谁复核、签发 */
                    signatures: string[];
                    /** @description 本环节还有哪些单位没有办理 */
                    others: string[];
                };
            }[];
            /** @description 须经复核、签发的决定 */
            countersigned: ("approve" | "reject" | "return" | "acknowledge" | "explain" | "to-review" | "reply" | "close" | "again" | "circulate" | "summon" | "agree" | "object" | "place" | "submit" | "same-child" | "different-children" | "cancel" | "accept" | "appeal")[];
            /** @description 已退回补正的次数 */
            returned: number;
            verdict: ("approve" | "reject" | "return" | "acknowledge" | "explain" | "to-review" | "reply" | "close" | "again" | "circulate" | "summon" | "agree" | "object" | "place" | "submit" | "same-child" | "different-children" | "cancel" | "accept" | "appeal") | null;
            verdictTitle: string | null;
            decidedBy: string | null;
            decidedAt: string | null;
        };
        Institution: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** @description 统一社会信用代码 */
            uscc: string;
            /** @enum {string} */
            type: "kindergarten" | "attached-kindergarten" | "preschool-class";
            typeTitle: string;
            superiorId: string | null;
            /**
             * Format: uuid
             * @description 主管部门
             */
            authorityId: string;
        };
        Notice: {
            /** Format: uuid */
            id: string;
            /** @description 与办件无关的消息（外出代办）为 null */
            caseId: string | null;
            number: string | null;
            process: string | null;
            processTitle: string | null;
            /** @description 外出代办：外出的人 */
            absent: string | null;
            /** @description 外出代办：代办的人 */
            deputy: string | null;
            /** @enum {string} */
            kind: "filed" | "handed-over" | "assigned" | "proposed" | "declined" | "consulted" | "opinion-given" | "urged" | "copied" | "lapsed" | "extended" | "taken-over" | "due-soon" | "deputised" | "deputy-ended" | "decided" | "superseded" | "held" | "revived" | "returned" | "due-today" | "overdue" | "supervision";
            title: string;
            dueDay: string | null;
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            at: string;
            readAt: string | null;
            /** @description 邮件是否已发出；declined：本人不要；null：计入每日汇总 */
            mail: ("waiting" | "sent" | "dead" | "declined") | null;
        };
        Outage: {
            /** Format: uuid */
            id: string;
            province: string | null;
            /**
             * Format: date
             * @description 日期（北京时间）
             */
            day: string;
            /** @description 顺延的工作日 */
            days: number;
            /** @description 宣布的理由 */
            reason: string | null;
            declaredBy: string | null;
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            declaredAt: string;
            /** @description 未确认的为 null，期限不动 */
            confirmedBy: string | null;
            confirmedAt: string | null;
        };
        Overdue: {
            /** Format: uuid */
            id: string;
            /**
             * @description 主管部门超期，或申请人补正超期
             * @enum {string}
             */
            kind: "task" | "supplement";
            /** Format: uuid */
            caseId: string;
            number: string;
            process: string;
            processTitle: string;
            applicant: string | null;
            stageTitle: string | null;
            /** @description 在哪里超期 */
            unit: string | null;
            holder: string | null;
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            dueAt: string;
            workingDaysLate: number;
            /** @description 剩/超 N 个工作日 */
            timeTitle: string;
            /** @description 有效的最高一级亮牌 */
            card: ("yellow" | "red") | null;
            /** @description 督办件编号 */
            supervision: string | null;
            rungs: {
                rung: string;
                /**
                 * Format: date-time
                 * @description 时刻（北京时间）
                 */
                firedAt: string;
            }[];
        };
        OverdueCount: {
            /** Format: uuid */
            countyId: string;
            county: string | null;
            /** @description 超期未办的任务 */
            overdue: number;
            /** @description 有效黄牌 */
            yellow: number;
            /** @description 有效红牌 */
            red: number;
            /** @description 未销号的督办件 */
            supervisions: number;
        };
        Upload: {
            /** Format: uuid */
            id: string;
            /** @description 手机尚未选择文件时为 null */
            size: number | null;
            /** @description 已收到多少；从这里接着上传 */
            offset: number;
            /** @description 收齐后的材料 */
            attachmentId: string | null;
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            expiresAt: string;
        };
        DryRun: {
            /**
             * @description 在办业务一律按提交时的政策办理，不因本调整变动
             * @constant
             */
            movesOpenCases: false;
            note: string;
            /** @description 规则有变的期限 */
            clocks: string[];
            /** @description 有变的环节 */
            stages: string[];
            /** @description 有变的办理规定；不影响期限 */
            settings: string[];
            counts: {
                /** @description 相关的在办业务 */
                cases: number;
                earlier: number;
                later: number;
                same: number;
                suspended: number;
                /** @description 环节会有增减的业务 */
                otherStages: number;
            };
            /** @description 前 50 条，先提交的在前 */
            rows: {
                number: string;
                process: string;
                processTitle: string;
                clock: string;
                pinned: {
                    budget: string;
                    /** @enum {string} */
                    endsAt: "24:00" | "18:00";
                    /** @description 停表期间没有到期日 */
                    dueDay: string | null;
                };
                proposed: {
                    budget: string;
                    /** @enum {string} */
                    endsAt: "24:00" | "18:00";
                    /** @description 停表期间没有到期日 */
                    dueDay: string | null;
                };
                stagesAdded: string[];
                stagesRemoved: string[];
            }[];
        };
        PolicyOverride: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            unit: string | null;
            /** @description 期限、环节、办理规定或所适用的政策包；value 为 null 时撤销本级原有规定 */
            change: {
                /** @constant */
                kind: "clock";
                key: string;
                value: {
                    /** @description `5wd` 工作日、`1mo` 月或固定日期 */
                    budget?: string;
                    /** @enum {string} */
                    endsAt?: "24:00" | "18:00";
                    /** @description 各级催办距到期的工作日数，到期前为负 */
                    rungs?: {
                        [key: string]: number;
                    };
                } | null;
            } | {
                /** @constant */
                kind: "stage";
                key: string;
                value: boolean | null;
            } | {
                /** @constant */
                kind: "setting";
                key: string;
                value: (number | string[]) | null;
            } | {
                /** @constant */
                kind: "overlay";
                /** @constant */
                key: "overlay";
                value: string | null;
            };
            locked: boolean;
            /**
             * Format: date
             * @description 日期（北京时间）
             */
            effectiveFrom: string;
            reason: string;
            source: string;
            /** @enum {string} */
            certainty: "text" | "digest" | "practice";
            /** @enum {string} */
            state: "proposed" | "confirmed" | "rejected";
            proposedBy: string | null;
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            proposedAt: string;
            decidedBy: string | null;
            decidedAt: string | null;
            comment: string | null;
        };
        Policy: {
            /** Format: uuid */
            unitId: string;
            unit: string | null;
            pack: {
                name: string;
                version: string;
                title: string;
            };
            /** @description 叠加的政策包 */
            overlay: {
                name: string;
                version: string;
                title: string;
                source: string;
                /** @enum {string} */
                certainty: "text" | "digest" | "practice";
                /** @description 由哪一级改写、自何日起；null 为政策包原文 */
                assignedBy: {
                    /** Format: uuid */
                    unitId: string;
                    unit: string | null;
                    /**
                     * Format: date
                     * @description 日期（北京时间）
                     */
                    since: string;
                    locked: boolean;
                } | null;
            } | null;
            clocks: {
                name: string;
                title: string;
                /** @description `5wd` 工作日、`1mo` 月或固定日期 */
                budget: string;
                /** @enum {string} */
                endsAt: "24:00" | "18:00";
                source: string;
                /** @enum {string} */
                certainty: "text" | "digest" | "practice";
                rungs: {
                    name: string;
                    day: number;
                }[];
                /** @description 由哪一级改写、自何日起；null 为政策包原文 */
                changedBy: {
                    /** Format: uuid */
                    unitId: string;
                    unit: string | null;
                    /**
                     * Format: date
                     * @description 日期（北京时间）
                     */
                    since: string;
                    locked: boolean;
                } | null;
            }[];
            stages: {
                stage: string;
                on: boolean;
                /** @description 由哪一级改写、自何日起；null 为政策包原文 */
                changedBy: {
                    /** Format: uuid */
                    unitId: string;
                    unit: string | null;
                    /**
                     * Format: date
                     * @description 日期（北京时间）
                     */
                    since: string;
                    locked: boolean;
                } | null;
            }[];
            settings: {
                name: string;
                title: string;
                value: number | string[];
                /** @description 可改写为的最小、最大工作日数 */
                between: number[] | null;
                /** @description 可依次选用的各项 */
                of: string[] | null;
                source: string;
                /** @enum {string} */
                certainty: "text" | "digest" | "practice";
                /** @description 由哪一级改写、自何日起；null 为政策包原文 */
                changedBy: {
                    /** Format: uuid */
                    unitId: string;
                    unit: string | null;
                    /**
                     * Format: date
                     * @description 日期（北京时间）
                     */
                    since: string;
                    locked: boolean;
                } | null;
            }[];
        };
        Preferences: {
            /** @description 每个工作日早上一封汇总邮件 */
            digest: boolean;
            singles: {
                /** @enum {string} */
                kind: "returned" | "due-today" | "overdue" | "supervision";
                title: string;
                wanted: boolean;
                /** @description 不能关闭 */
                required: boolean;
                /** @description 为什么不能关闭 */
                why: string | null;
            }[];
            hours: {
                from: string;
                to: string;
                digestAt: string;
                /** @description 依据；由政策规定，个人不能更改 */
                source: string;
            };
        };
        Receipt: {
            /** @description 办件编号；草稿没有 */
            number: string | null;
            processTitle: string;
            applicant: string | null;
            /** @enum {string} */
            status: "draft" | "open" | "supplement" | "completed" | "rejected" | "withdrawn" | "superseded";
            statusTitle: string;
            outcomeTitle: string | null;
            filedAt: string | null;
            closedAt: string | null;
            stageTitle: string | null;
            /** @description 当前办理单位 */
            unit: string | null;
            dueAt: string | null;
            /** @description 剩余工作日，超期为负 */
            workingDaysLeft: number | null;
            /** @description 红绿灯；不在办的为 null */
            light: ("green" | "yellow" | "red") | null;
            /** @description 暂缓办理：同一幼儿有后提出的申请在办，期限中止 */
            onHold: boolean;
            /** @description 期限暂定，以国务院通知为准 */
            provisional: boolean;
            code: string;
            article: string | null;
            steps: {
                title: string;
                unit: string | null;
                /** @enum {string} */
                state: "done" | "current" | "to-come" | "skipped";
                verdictTitle: string | null;
                decidedAt: string | null;
            }[];
            /**
             * Format: date-time
             * @description 查询的时刻
             */
            asOf: string;
        };
        Found: {
            /** @description 编号相符，或涉及所列幼儿的办件，新的在前 */
            cases: components["schemas"]["CaseItem"][];
            /** @description 姓名、拼音、证件号后四位或学籍号相符的幼儿，已遮蔽 */
            children: components["schemas"]["Child"][];
            /** @description 名称或机构标识码相符的机构 */
            institutions: components["schemas"]["Institution"][];
            /** @description 还有未列出的，请多输入几个字 */
            more: boolean;
        };
        Me: {
            /** Format: uuid */
            id: string;
            name: string;
            login: string;
            grants: {
                /** Format: uuid */
                unitId: string;
                unit: string;
                /** @enum {string} */
                kind: "ministry" | "province" | "prefecture" | "county" | "institution";
                /** @enum {string} */
                role: "clerk" | "reviewer" | "principal" | "officer" | "section-head" | "leader" | "supervisor" | "arbiter" | "system-administrator" | "security-administrator" | "auditor";
                roleTitle: string;
                /** @description 代谁：外出同志的姓名 */
                onBehalfOf: string | null;
            }[];
            /** @description 代审：作为代审单位的审核人，今天代为审核的机构 */
            actingFor: {
                /** Format: uuid */
                unitId: string;
                unit: string;
                until: string | null;
            }[];
            /** @description 系统时刻，Unix 毫秒 */
            now: number;
        };
        InboxItem: {
            /** @description 任务；“我发起的”没有任务 */
            id: string | null;
            /** Format: uuid */
            caseId: string;
            number: string | null;
            process: string;
            processTitle: string;
            applicant: string | null;
            stage: string | null;
            stageTitle: string | null;
            /** @description 没有异议时的下一环节；null 为办结 */
            nextTitle: string | null;
            unit: string | null;
            /** @description 正在办理的全部单位；几方同时办理时不止一个 */
            openUnits: string[];
            role: ("clerk" | "reviewer" | "principal" | "officer" | "section-head" | "leader" | "supervisor" | "arbiter" | "system-administrator" | "security-administrator" | "auditor") | null;
            roleTitle: string | null;
            version: number | null;
            holder: string | null;
            mine: boolean;
            /** @description 代谁办理：外出的同志 */
            onBehalfOf: string | null;
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            openedAt: string;
            dueAt: string | null;
            workingDaysLeft: number | null;
            overdue: boolean;
            /** @description 期限暂定 */
            provisional: boolean;
            /** @description 可以一键阅知 */
            acknowledges: boolean;
            /** @description 督办中 */
            supervised: boolean;
            /** @description 暂缓办理：不能作决定，期限中止 */
            onHold: boolean;
            verdict: ("approve" | "reject" | "return" | "acknowledge" | "explain" | "to-review" | "reply" | "close" | "again" | "circulate" | "summon" | "agree" | "object" | "place" | "submit" | "same-child" | "different-children" | "cancel" | "accept" | "appeal") | null;
            verdictTitle: string | null;
            decidedAt: string | null;
            statusTitle: string | null;
        };
        InboxCounts: {
            /** @description 共有多少条；数到 1000 为止 */
            todo: number;
            /** @description 共有多少条；数到 1000 为止 */
            consulted: number;
            /** @description 共有多少条；数到 1000 为止 */
            supervised: number;
            groups: {
                /** @description 共有多少条；数到 1000 为止 */
                overdue: number;
                /** @description 共有多少条；数到 1000 为止 */
                today: number;
                /** @description 共有多少条；数到 1000 为止 */
                soon: number;
                /** @description 共有多少条；数到 1000 为止 */
                new: number;
            };
        };
        UnassignedTask: {
            /** Format: uuid */
            id: string;
            number: string;
            process: string;
            processTitle: string;
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            openedAt: string;
            /** @description 已等待的工作日 */
            workingDays: number;
        };
        Authority: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ministry" | "province" | "prefecture" | "county";
            /** @description 行政区划代码 */
            code: string;
            name: string;
            superiorId: string | null;
        };
        Wound: {
            /**
             * Format: date-time
             * @description 时刻（北京时间）
             */
            now: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        open: boolean;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    demo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demo"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    windForward: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description 工作日
                     * @default 1
                     */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wound"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProcesses: {
        parameters: {
            query?: {
                /** @description 按哪个机构适用的类别；不写为自己的单位 */
                applicantId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Process"][];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcess: {
        parameters: {
            query?: {
                /** @description 按哪个机构适用的类别；不写为自己的单位 */
                applicantId?: string;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file-change-report": {
        parameters: {
            query?: {
                draft?: "true" | "false";
            };
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description 为哪个机构填报；只在一个机构填报的可以不写
                     */
                    applicantId?: string;
                    form: {
                        /** 异动类别 */
                        category: string;
                        /** 生效日期 */
                        effectiveFrom: string;
                        /** 截止日期 */
                        effectiveTo?: string;
                        /** 情况说明 */
                        description: string;
                        /** 类别字段 */
                        extra: {
                            [key: string]: unknown;
                        };
                        /** 佐证材料 */
                        papers: string[];
                    };
                    /** @description 一并提交的业务（一事一报）：同时立案，有一个不成则都不成 */
                    with?: {
                        process: string;
                        form: {
                            [key: string]: unknown;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Filed"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file-institution-update": {
        parameters: {
            query?: {
                draft?: "true" | "false";
            };
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description 为哪个机构填报；只在一个机构填报的可以不写
                     */
                    applicantId?: string;
                    form: {
                        /**
                         * 变更的部分
                         * @enum {string}
                         */
                        section: "basic" | "building" | "conditions";
                        /** 变更日期 */
                        changedOn: string;
                        /** 变更的内容 */
                        patch: {
                            /** 机构名称 */
                            name?: string;
                            /**
                             * 机构类型
                             * @enum {string}
                             */
                            type?: "kindergarten" | "attached-kindergarten" | "preschool-class";
                            /** 举办者 */
                            organiser?: string;
                            /**
                             * 举办者性质
                             * @enum {string}
                             */
                            organiserKind?: "education" | "public" | "collective" | "inclusive" | "private";
                            /** 地址 */
                            address?: string;
                            /** 地址区划代码 */
                            areaCode?: string;
                            /**
                             * 城乡分类
                             * @enum {string}
                             */
                            areaClass?: "urban" | "town" | "rural";
                            /** 办园许可证号 */
                            licenceNumber?: string;
                            /** 园长 */
                            principal?: string;
                            /** 园长电话 */
                            principalPhone?: string;
                            /** 办公电话 */
                            officePhone?: string;
                            /** 占地面积 */
                            siteArea?: number;
                            /** 建筑面积 */
                            floorArea?: number;
                            /**
                             * 园舍产权
                             * @enum {string}
                             */
                            tenure?: "owned" | "rented";
                            /** 活动室 */
                            activityRooms?: number;
                            /** 寝室 */
                            dormitories?: number;
                            /** 卫生间 */
                            toilets?: number;
                            /** 厨房面积 */
                            kitchenArea?: number;
                            /** 室外活动场地面积 */
                            outdoorArea?: number;
                            /** 运动场地面积 */
                            playgroundArea?: number;
                            /** 玩教具 */
                            toys?: number;
                            /** 图书 */
                            books?: number;
                            /** 设备值 */
                            equipmentValue?: number;
                            /** 视频监控全覆盖 */
                            monitoring?: boolean;
                            /**
                             * 食堂
                             * @enum {string}
                             */
                            canteen?: "own" | "contracted" | "none";
                            /** 校车 */
                            buses?: number;
                            /** 上年经费收入 */
                            annualIncome?: number;
                            /** 上年经费支出 */
                            annualSpending?: number;
                        };
                        /** 佐证材料 */
                        papers: string[];
                    };
                    /** @description 一并提交的业务（一事一报）：同时立案，有一个不成则都不成 */
                    with?: {
                        process: string;
                        form: {
                            [key: string]: unknown;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Filed"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file-key-field-correction": {
        parameters: {
            query?: {
                draft?: "true" | "false";
            };
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description 为哪个机构填报；只在一个机构填报的可以不写
                     */
                    applicantId?: string;
                    form: {
                        /**
                         * 幼儿
                         * Format: uuid
                         */
                        child: string;
                        /** 申请的监护人 */
                        guardian: {
                            /** 监护人姓名 */
                            name: string;
                            /**
                             * 与幼儿的关系
                             * @enum {string}
                             */
                            relation: "father" | "mother" | "grandparent" | "other";
                            /** 监护人身份证件号 */
                            idNumber: string;
                        };
                        /** 更改的内容 */
                        changes: {
                            /** 姓名 */
                            name?: string;
                            /**
                             * 性别
                             * @enum {string}
                             */
                            sex?: "male" | "female";
                            /** 出生日期 */
                            birth?: string;
                            /**
                             * 身份证件类型
                             * @enum {string}
                             */
                            idType?: "1" | "6" | "7" | "8" | "9" | "A" | "Z";
                            /** 身份证件号 */
                            idNumber?: string;
                        };
                        /** 变更日期 */
                        since?: string;
                        /** 申请理由 */
                        reason: string;
                        /** 证明材料 */
                        papers: {
                            kind: string;
                            /** Format: uuid */
                            attachment: string;
                        }[];
                    };
                    /** @description 一并提交的业务（一事一报）：同时立案，有一个不成则都不成 */
                    with?: {
                        process: string;
                        form: {
                            [key: string]: unknown;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Filed"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file-transfer": {
        parameters: {
            query?: {
                draft?: "true" | "false";
            };
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description 为哪个机构填报；只在一个机构填报的可以不写
                     */
                    applicantId?: string;
                    form: {
                        /** 身份证件号或学籍号 */
                        number: string;
                        /** 幼儿姓名 */
                        name: string;
                        /** 申请的监护人 */
                        guardian: {
                            /** 监护人姓名 */
                            name: string;
                            /**
                             * 与幼儿的关系
                             * @enum {string}
                             */
                            relation: "father" | "mother" | "grandparent" | "other";
                            /** 监护人身份证件号 */
                            idNumber: string;
                        };
                        /** 转园理由 */
                        reason: string;
                        /** 监护人签名的转园申请 */
                        application: string[];
                    };
                    /** @description 一并提交的业务（一事一报）：同时立案，有一个不成则都不成 */
                    with?: {
                        process: string;
                        form: {
                            [key: string]: unknown;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Filed"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file-dispute": {
        parameters: {
            query?: {
                draft?: "true" | "false";
            };
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description 为哪个机构填报；只在一个机构填报的可以不写
                     */
                    applicantId?: string;
                    form: {
                        /** 涉及的幼儿 */
                        named?: {
                            /** 身份证件号或学籍号 */
                            number: string;
                            /** 幼儿姓名 */
                            name: string;
                        }[];
                        /** 系统立案涉及的幼儿 */
                        children?: string[];
                        /**
                         * 系统立案事由
                         * @enum {string}
                         */
                        opened?: "blocked" | "objection";
                        /** 立案理由 */
                        reason?: string;
                    };
                    /** @description 一并提交的业务（一事一报）：同时立案，有一个不成则都不成 */
                    with?: {
                        process: string;
                        form: {
                            [key: string]: unknown;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Filed"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file-supervision": {
        parameters: {
            query?: {
                draft?: "true" | "false";
            };
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description 为哪个机构填报；只在一个机构填报的可以不写
                     */
                    applicantId?: string;
                    form: {
                        /**
                         * 被督办单位
                         * Format: uuid
                         */
                        addressee: string;
                        /** 督办的办件 */
                        cases: string[];
                        /** 督办要求 */
                        demand: string;
                        /** 反馈时限 */
                        replyDays?: number;
                    };
                    /** @description 一并提交的业务（一事一报）：同时立案，有一个不成则都不成 */
                    with?: {
                        process: string;
                        form: {
                            [key: string]: unknown;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Filed"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "draft" | "open" | "supplement" | "completed" | "rejected" | "withdrawn" | "superseded";
                process?: "change-report" | "institution-update" | "key-field-correction" | "transfer" | "dispute" | "supervision";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseItem"][];
                        /** @description 下一页的 cursor */
                        next: string | null;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            no: number;
                            /** @enum {string} */
                            type: "filed" | "verdict" | "withdrawn" | "resubmitted" | "supplement-lapsed" | "extended" | "taken-over" | "task-opened" | "supplement-asked" | "effect-done" | "effect-refused" | "rung-fired" | "due-moved" | "rung-skipped" | "card-cancelled" | "closed" | "claimed" | "released" | "reattached" | "handed-over" | "consulted" | "opinion-given" | "recused" | "referred" | "proposed" | "signed" | "proposal-declined" | "assigned" | "urged" | "linked-opened" | "linked-closed" | "joined" | "superseded" | "held" | "revived" | "silent";
                            title: string;
                            /**
                             * Format: date-time
                             * @description 时刻（北京时间）
                             */
                            at: string;
                            /** @description 办理人；null 为系统 */
                            person: string | null;
                            /** @description 代谁办理（外出代办） */
                            onBehalfOf: string | null;
                            unit: string | null;
                            roleTitle: string | null;
                            /** @description 转办、征求、指派给谁，或移送到哪里 */
                            to: string | null;
                            stage: string | null;
                            stageTitle: string | null;
                            round: number | null;
                            verdict: string | null;
                            verdictTitle: string | null;
                            outcomeTitle: string | null;
                            /** @description 登记未成的原因 */
                            refusal: string | null;
                            dueDay: string | null;
                            /** @description 期限调整前的到期日 */
                            dueDayBefore: string | null;
                            changed: {
                                field: string;
                                title: string;
                            }[];
                            /** @description 所附材料的 SHA-256 */
                            evidence: string[];
                            /** @description 作决定时确认、填写的事项 */
                            answers: {
                                field: string;
                                title: string;
                                value: boolean | string | string[];
                            }[];
                            /** @description 需要补正的事项 */
                            pins: {
                                path: string | null;
                                message: string;
                            }[];
                            /** @description 无权查看内容时为 null */
                            comment: string | null;
                            hasComment: boolean;
                            /** @description 裁决内容；没有或无权查看时为 null */
                            ruling: {
                                [key: string]: unknown;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 提交时适用的政策包及其版本；办结前不变 */
                        policy: {
                            pack: {
                                name: string;
                                version: string;
                                title: string | null;
                            };
                            overlay: {
                                name: string;
                                version: string;
                                title: string | null;
                            } | null;
                        };
                        items: components["schemas"]["Clock"][];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Found"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCaseChildren: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseChild"][];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitCase: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
                /** @description `wait=1`：最多等一秒，等业务进入下一环节 */
                prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form?: {
                        [key: string]: unknown;
                    };
                    comment?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawCase: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
                /** @description `wait=1`：最多等一秒，等业务进入下一环节 */
                prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    urgeCase: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        [key: string]: unknown;
                    };
                    /** @description 一并提交的业务（一事一报）：同时立案，有一个不成则都不成 */
                    with?: {
                        process: string;
                        form: {
                            [key: string]: unknown;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description 待办、督办按剩余时间分组：超期、今日到期、3 日内；新到为上一工作日以后收到的 */
                group?: "overdue" | "today" | "soon" | "new";
                /** @description 待办、督办只看一种业务 */
                process?: "change-report" | "institution-update" | "key-field-correction" | "transfer" | "dispute" | "supervision";
                box?: "todo" | "consulted" | "done" | "started" | "supervised";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InboxItem"][];
                        /** @description 下一页的 cursor */
                        next: string | null;
                        /** @description 共有多少条；数到 1000 为止 */
                        total: number;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countTasks: {
        parameters: {
            query?: {
                /** @description 待办、督办只看一种业务 */
                process?: "change-report" | "institution-update" | "key-field-correction" | "transfer" | "dispute" | "supervision";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxCounts"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimTask: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        taskId: string;
                        version: number;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseTask: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        taskId: string;
                        version: number;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideTask: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
                /** @description `wait=1`：最多等一秒，等业务进入下一环节 */
                prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verdict: "approve" | "reject" | "return" | "acknowledge" | "explain" | "to-review" | "reply" | "close" | "again" | "circulate" | "summon" | "agree" | "object" | "place" | "submit" | "same-child" | "different-children" | "cancel" | "accept" | "appeal";
                    /** @description 看到的任务版本；已有变化时返回 409 */
                    version: number;
                    comment?: string;
                    /** @description 作这个决定须填写的内容，见任务的 `verdicts[].form` */
                    form?: {
                        [key: string]: unknown;
                    };
                    /** @description 退回补正时一次列全需要补正的事项 */
                    pins?: {
                        /** @description 表单字段，如 extra.newName */
                        path?: string;
                        message: string;
                    }[];
                    /** @description 因新情况再次退回 */
                    newCircumstances?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        taskId: string;
                        /** @enum {string} */
                        verdict: "approve" | "reject" | "return" | "acknowledge" | "explain" | "to-review" | "reply" | "close" | "again" | "circulate" | "summon" | "agree" | "object" | "place" | "submit" | "same-child" | "different-children" | "cancel" | "accept" | "appeal";
                        /** @description 在办理过程中的序号 */
                        no: number;
                        /** @description 拟办，等待复核、签发；尚未作出决定 */
                        proposed: boolean;
                        /** @description 决定已经生效；正在转入下一环节 */
                        advancing: boolean;
                        case: components["schemas"]["Moved"];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOverTask: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        taskId: string;
                        version: number;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consultOnTask: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                    /** Format: uuid */
                    unitId: string;
                    question: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveOpinion: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recuseFromTask: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    referTask: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
                /** @description `wait=1`：最多等一秒，等业务进入下一环节 */
                prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    unitId: string;
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signTask: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
                /** @description `wait=1`：最多等一秒，等业务进入下一环节 */
                prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 看到的任务版本；已有变化时返回 409 */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        taskId: string;
                        /** @enum {string} */
                        verdict: "approve" | "reject" | "return" | "acknowledge" | "explain" | "to-review" | "reply" | "close" | "again" | "circulate" | "summon" | "agree" | "object" | "place" | "submit" | "same-child" | "different-children" | "cancel" | "accept" | "appeal";
                        /** @description 在办理过程中的序号 */
                        no: number;
                        /** @description 拟办，等待复核、签发；尚未作出决定 */
                        proposed: boolean;
                        /** @description 决定已经生效；正在转入下一环节 */
                        advancing: boolean;
                        case: components["schemas"]["Moved"];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineProposal: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 看到的任务版本；已有变化时返回 409 */
                    version: number;
                    comment: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAdvisers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            /** Format: uuid */
                            unitId: string;
                            unit: string;
                            roleTitle: string;
                        }[];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnassigned: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UnassignedTask"][];
                        /** @description 下一页的 cursor */
                        next: string | null;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignTask: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listColleagues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCandidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOverdue: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Overdue"][];
                        /** @description 下一页的 cursor */
                        next: string | null;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countOverdue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OverdueCount"][];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoard: {
        parameters: {
            query?: {
                /** @description 哪个单位的看板；不写为自己的单位 */
                unitId?: string;
                /** @description 哪个月，`2026-11`；不写为本月 */
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBoardRows: {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                /** @description 哪个单位的看板；不写为自己的单位 */
                unitId?: string;
                /** @description 哪个月，`2026-11`；不写为本月 */
                month?: string;
                /** @description 在办、应办结、已办理、申报、办结、亮牌 */
                of: "open" | "due" | "decided" | "filed" | "closed" | "cards";
                /** @description 下一级哪个单位；本级为自己的单位 */
                below?: string;
                /** @description 红绿灯、办结情况或亮牌 */
                mark?: "red" | "yellow" | "green" | "held" | "on-time" | "late-done" | "late-open";
                /** @description 只列今日到期的 */
                today?: string;
                process?: string;
                stage?: string;
                /** @description 从哪个星期一起的一周 */
                week?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BoardItem"][];
                        /** @description 下一页的 cursor */
                        next: string | null;
                        /**
                         * Format: date-time
                         * @description 数据时刻
                         */
                        asOf: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDelegations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Delegation"][];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegate: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    unitId: string;
                    /**
                     * Format: date
                     * @description 日期（北京时间）
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description 日期（北京时间）
                     */
                    until: string;
                    /** Format: uuid */
                    deputyId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAbsencePlaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AbsencePlace"][];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    absenceSpan: {
        parameters: {
            query: {
                unitId: string;
                /** @description 日期（北京时间） */
                from: string;
                /** @description 日期（北京时间） */
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workingDays: number;
                        /**
                         * Format: date
                         * @description 日期（北京时间）
                         */
                        back: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endDelegation: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeputies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Deputy"][];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointDeputy: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    deputyId: string;
                    /**
                     * Format: date
                     * @description 日期（北京时间）
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description 日期（北京时间）
                     */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endDeputy: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description 哪一次指定；不写为今天适用的
                     */
                    id?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendTask: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 增加的工作日 */
                    days: number;
                    /** @description 延期理由 */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        caseId: string;
                        /** Format: uuid */
                        taskId: string;
                        /**
                         * Format: date
                         * @description 日期（北京时间）
                         */
                        dueDay: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeOverTask: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 书面指令 */
                    order: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        caseId: string;
                        /** Format: uuid */
                        taskId: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOutages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Outage"][];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareOutage: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    provinceId?: string;
                    /**
                     * Format: date
                     * @description 发生故障的日期，不能晚于今天
                     */
                    day: string;
                    /** @description 顺延的工作日 */
                    days: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        outageId: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmOutage: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        outageId: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                superiorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Authority"][];
                        /** @description 下一页的 cursor */
                        next: string | null;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInstitutions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Institution"][];
                        /** @description 下一页的 cursor */
                        next: string | null;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInstitution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        code: string;
                        name: string;
                        /** @description 统一社会信用代码 */
                        uscc: string;
                        /** @enum {string} */
                        type: "kindergarten" | "attached-kindergarten" | "preschool-class";
                        typeTitle: string;
                        superiorId: string | null;
                        /**
                         * Format: uuid
                         * @description 主管部门
                         */
                        authorityId: string;
                        /** @description 逐级主管，由近及远 */
                        path: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        /** @description 异动台账，最近 100 条，新的在前 */
                        changes: {
                            /** Format: uuid */
                            caseId: string;
                            number: string;
                            category: string;
                            categoryTitle: string;
                            /**
                             * Format: date
                             * @description 日期（北京时间）
                             */
                            from: string;
                            to: string | null;
                            voided: string | null;
                        }[];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSections: {
        parameters: {
            query?: {
                /** @description 哪一天的情况；不写为今天 */
                asOf?: string;
                /** @description 截至何时登记的；不写为现在 */
                recordedBy?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description 日期（北京时间）
                         */
                        asOf: string;
                        /**
                         * Format: date-time
                         * @description 时刻（北京时间）
                         */
                        recordedBy: string;
                        items: {
                            /** @enum {string} */
                            section: "basic" | "building" | "conditions";
                            title: string;
                            /**
                             * Format: date
                             * @description 日期（北京时间）
                             */
                            from: string;
                            /** @description 自这一天起不再如此；null 为至今 */
                            to: string | null;
                            /**
                             * Format: date-time
                             * @description 时刻（北京时间）
                             */
                            recordedAt: string;
                            /** @description 由哪个办件登记；null 为建档时 */
                            caseId: string | null;
                            /** @description 填表责任人 */
                            filledBy: string | null;
                            /** @description 审核责任人 */
                            reviewedBy: string | null;
                            fields: {
                                field: string;
                                title: string;
                                value: string | number | boolean | null;
                                /** @description 给人看的写法，含单位 */
                                text: string | null;
                                /** @description 重要事项 */
                                major: boolean;
                                /** @description 个人信息，部分隐藏 */
                                masked: boolean;
                            }[];
                        }[];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChildren: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description 哪个机构；只在一个机构任职的可以不写 */
                institution?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Child"][];
                        /** @description 下一页的 cursor */
                        next: string | null;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description 姓名，已遮蔽 */
                        name: string;
                        /** @enum {string} */
                        sex: "male" | "female";
                        sexTitle: string;
                        /** @description 出生日期，已遮蔽 */
                        birth: string;
                        /** @enum {string} */
                        idType: "1" | "6" | "7" | "8" | "9" | "A" | "Z";
                        idTypeTitle: string;
                        idNumber: string | null;
                        statusNumber: {
                            /** @description 学籍号，已遮蔽 */
                            number: string;
                            /** @enum {string} */
                            kind: "G" | "J" | "L";
                        } | null;
                        /** Format: uuid */
                        institutionId: string;
                        /**
                         * Format: date
                         * @description 入园日期
                         */
                        from: string;
                        /** @description 实际到园日期；没有登记的为 null */
                        arrivedOn: string | null;
                        classId: string | null;
                        /** @description 班级；没有编班的为 null */
                        className: string | null;
                        /** @description 转接中：办结前仍计入本园 */
                        transfer: {
                            /** @enum {string} */
                            direction: "out";
                            /** @description 转园办件编号 */
                            number: string;
                        } | null;
                        /** @description 存在监护权争议：不办理转园和姓名变更 */
                        custodyDisputed: boolean;
                        institution: string;
                        /** @description 学籍已合并或注销；现有学籍为 null */
                        closed: {
                            /** @enum {string} */
                            how: "merged" | "cancelled";
                            title: string;
                            /**
                             * Format: date-time
                             * @description 时刻（北京时间）
                             */
                            at: string;
                            /** @description 据以合并或注销的仲裁办件 */
                            caseNumber: string;
                            /** @description 并入的学籍；不在管辖范围内的不显示 */
                            mergedInto: string | null;
                        } | null;
                        may: {
                            correct: boolean;
                            readHistory: boolean;
                            raiseCustody: boolean;
                            liftCustody: boolean;
                        };
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChildHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 关键信息的全部登记，旧的在前 */
                        versions: {
                            no: number;
                            /** @description 姓名，已遮蔽 */
                            name: string;
                            /** @enum {string} */
                            sex: "male" | "female";
                            sexTitle: string;
                            /** @description 出生日期，已遮蔽 */
                            birth: string;
                            /** @enum {string} */
                            idType: "1" | "6" | "7" | "8" | "9" | "A" | "Z";
                            idTypeTitle: string;
                            idNumber: string | null;
                            /** @description 从哪一天起如此；null 为一直 */
                            from: string | null;
                            to: string | null;
                            /**
                             * Format: date-time
                             * @description 学籍从何时起这样登记
                             */
                            recordedFrom: string;
                            recordedTo: string | null;
                            /** @description 据以更改的办件；null 为建档时的登记 */
                            caseId: string | null;
                        }[];
                        statusNumbers: {
                            /** @description 学籍号，已遮蔽 */
                            number: string;
                            /** @enum {string} */
                            kind: "G" | "J" | "L";
                            /**
                             * Format: date-time
                             * @description 时刻（北京时间）
                             */
                            issuedAt: string;
                            /** @description 从何时起为曾用号 */
                            replacedAt: string | null;
                            voidedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClasses: {
        parameters: {
            query?: {
                /** @description 学年；不写为全部 */
                schoolYear?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Class"][];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addClass: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 学年的起始年，2026 即 2026–2027 学年 */
                    schoolYear: number;
                    /**
                     * @description 年级：小班、中班、大班、混龄班、托班
                     * @enum {string}
                     */
                    grade: "small" | "middle" | "large" | "mixed" | "nursery";
                    /** @description 班级名称 */
                    name: string;
                    /** @description 计划人数 */
                    capacity: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeClass: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
                classId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustodyFlags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CustodyFlag"][];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    raiseCustodyFlag: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 事由 */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftCustodyFlag: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description 本单位上传的文书
                     */
                    paper: string;
                    /**
                     * @description 人民法院文书、民政部门文书
                     * @enum {string}
                     */
                    kind: "court" | "civil-affairs";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIncomingChildren: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description 哪个机构；只在一个机构任职的可以不写 */
                institution?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IncomingChild"][];
                        /** @description 下一页的 cursor */
                        next: string | null;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notice"][];
                        /** @description 下一页的 cursor */
                        next: string | null;
                        /** @description 未读条数；1000 表示 1000 条及以上 */
                        unread: number;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description 看到的最新一条消息
                     */
                    through: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discloseCase: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `compare` 核对材料与登记是否一致、`identify` 判断是否同一名幼儿、`contact` 联系当事人核实、`complaint` 答复信访、异议、`inspection` 监督检查
                     * @enum {string}
                     */
                    purpose: "compare" | "identify" | "contact" | "complaint" | "inspection";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Disclosed"][];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discloseChild: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `compare` 核对材料与登记是否一致、`identify` 判断是否同一名幼儿、`contact` 联系当事人核实、`complaint` 答复信访、异议、`inspection` 监督检查
                     * @enum {string}
                     */
                    purpose: "compare" | "identify" | "contact" | "complaint" | "inspection";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Disclosed"][];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendarYear: {
        parameters: {
            query: {
                year: number;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYear"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendarRevisions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarRevision"][];
                        /** @description 下一页的 cursor */
                        next: string | null;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendarProposals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarProposal"][];
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeCalendarChange: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "notice";
                    /**
                     * Format: uuid
                     * @description 只在一个单位担任安全管理员时可以省略
                     */
                    unitId?: string;
                    /** @description 修改的原因；停办公时显示在日历上 */
                    reason: string;
                    /** @description 粘贴的放假通知全文 */
                    text?: string;
                    /** @description 或以数据给出的放假通知 */
                    notice?: {
                        year: number;
                        title: string;
                        number: string;
                        /** Format: date */
                        issuedOn: string;
                        source: string;
                        holidays: {
                            name: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            worked: string[];
                        }[];
                    };
                } | {
                    /** @enum {string} */
                    kind: "closure";
                    /**
                     * Format: uuid
                     * @description 只在一个单位担任安全管理员时可以省略
                     */
                    unitId?: string;
                    /** @description 修改的原因；停办公时显示在日历上 */
                    reason: string;
                    days: string[];
                } | {
                    /** @enum {string} */
                    kind: "withdrawn-closure";
                    /**
                     * Format: uuid
                     * @description 只在一个单位担任安全管理员时可以省略
                     */
                    unitId?: string;
                    /** @description 修改的原因；停办公时显示在日历上 */
                    reason: string;
                    days: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "notice" | "closure" | "withdrawn-closure";
                        /** Format: uuid */
                        unitId: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dryRunCalendarChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDryRun"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmCalendarChange: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        revision: number;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectCalendarChange: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 修改的原因；停办公时显示在日历上 */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPolicy: {
        parameters: {
            query?: {
                /** @description 哪个单位；不写为自己的单位 */
                unitId?: string;
                /** @description 哪一天；不写为此刻 */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOverrides: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description 哪个单位；不写为自己的单位 */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PolicyOverride"][];
                        /** @description 下一页的 cursor */
                        next: string | null;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeOverride: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description 对哪个单位及其下级施行
                     */
                    unitId: string;
                    /** @description 期限、环节、办理规定或所适用的政策包；value 为 null 时撤销本级原有规定 */
                    change: {
                        /** @enum {string} */
                        kind: "clock";
                        key: string;
                        value: {
                            /** @description `5wd` 工作日、`1mo` 月或固定日期 */
                            budget?: string;
                            /** @enum {string} */
                            endsAt?: "24:00" | "18:00";
                            /** @description 各级催办距到期的工作日数，到期前为负 */
                            rungs?: {
                                [key: string]: number;
                            };
                        } | null;
                    } | {
                        /** @enum {string} */
                        kind: "stage";
                        key: string;
                        value: boolean | null;
                    } | {
                        /** @enum {string} */
                        kind: "setting";
                        key: string;
                        value: (number | string[]) | null;
                    } | {
                        /** @enum {string} */
                        kind: "overlay";
                        /** @enum {string} */
                        key: "overlay";
                        value: string | null;
                    };
                    /**
                     * @description 下级不得改写
                     * @default false
                     */
                    locked?: boolean;
                    /**
                     * Format: date
                     * @description 施行日期，最早为次日
                     */
                    effectiveFrom: string;
                    /** 理由 */
                    reason: string;
                    /** 依据 */
                    source: string;
                    /** @enum {string} */
                    certainty: "text" | "digest" | "practice";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dryRunOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmOverride: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        confirmed: boolean;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectOverride: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        confirmed: boolean;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamNotices: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 事件 `notice`：一条新消息（同消息列表的一项），事件编号即消息编号，断线后可能重复，请按编号去重；事件 `unread`：`{"unread": n}` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPreferences: {
        parameters: {
            query?: never;
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    digest: boolean;
                    singles: {
                        [key: string]: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskDueFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar 日历文件；期限变动时编号（UID）不变，SEQUENCE 递增 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    myDueFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar 日历文件；期限变动时编号（UID）不变，SEQUENCE 递增 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    healthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
        };
    };
    readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        database: boolean;
                        temporal: boolean;
                    };
                };
            };
            /** @description Default Response */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        database: boolean;
                        temporal: boolean;
                    };
                };
            };
        };
    };
    uploadPaper: {
        parameters: {
            query?: {
                applicantId?: string;
            };
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paper"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paper"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 材料原件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                    "image/jpeg": unknown;
                    "image/png": unknown;
                    "application/ofd": unknown;
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginUpload: {
        parameters: {
            query?: {
                applicantId?: string;
            };
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 文件名 */
                    name: string;
                    /** @description 文件大小（字节） */
                    size: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    continueUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description 这一段从哪里开始 */
                "upload-offset": number;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginPhoneUpload: {
        parameters: {
            query?: {
                applicantId?: string;
            };
            header: {
                /** @description 幂等键，1–100 个可打印字符；重复请求须用同一个键 */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description 手机尚未选择文件时为 null */
                        size: number | null;
                        /** @description 已收到多少；从这里接着上传 */
                        offset: number;
                        /** @description 收齐后的材料 */
                        attachmentId: string | null;
                        /**
                         * Format: date-time
                         * @description 时刻（北京时间）
                         */
                        expiresAt: string;
                        code: string;
                    };
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPhoneUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    announcePhoneUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 文件名 */
                    name: string;
                    /** @description 文件大小（字节） */
                    size: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    continuePhoneUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description 这一段从哪里开始 */
                "upload-offset": number;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description 出错说明：`code` 是稳定的代码，`title` 是给用户看的话 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
