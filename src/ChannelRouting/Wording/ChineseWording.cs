using ChannelRouting.Calendars;

namespace ChannelRouting.Wording;

/// <summary>Simplified Chinese in the words of a contact centre: 坐席, 工单, 队列, 渠道, 派单; full-width punctuation.</summary>
internal sealed partial class ChineseWording : RoutingWording
{
    protected override string Gap => "";

    protected override string Colon => "：";

    protected override Advice? AdviceOn(Rejection rejection)
    {
        var (subject, value, limit) = (rejection.Subject, rejection.Value, rejection.Limit);
        return rejection.Reason switch
        {
            RejectionReason.InstantBeforeLast => new($"时刻 {value} 早于引擎已经收到的 {limit}。", "请取系统时钟与引擎最近时刻中较晚的一个。"),
            RejectionReason.InstantOutOfRange => new($"时刻 {value} 晚于日历的终点 {limit}。", "请检查系统时钟。"),
            RejectionReason.CommandIdReused => new($"命令编号“{subject}”已被另一条命令使用。", "请为每条命令使用各自的编号；重发时不要改动内容。"),
            RejectionReason.NoPlan => new($"{subject} 需要路由方案，但还没有应用任何方案。", "请先应用一份方案。"),
            RejectionReason.PlanInvalid => new($"方案“{subject}”有 {value} 处错误。", "请按检查结果逐项修正，再重新应用。"),
            RejectionReason.ReplacedTwice => new($"“{value}”在 {subject} 中出现了两次。", "请为每一项只指定一个替代项。"),
            RejectionReason.NothingToReplace => new($"{subject} 中的“{value}”并没有被移除：新方案仍有它，或者原方案本来就没有它。", "请去掉这个替代项。"),
            RejectionReason.UnknownReplacement => new($"{subject} 中指定的“{value}”不在新方案中。", "请指定新方案中已有的项。"),
            RejectionReason.UnknownClassifier => new($"方案的规则要用分类代码“{subject}”第 {value} 版，宿主程序没有提供。", "请在创建引擎或路由器时提供这段代码，或改用已提供的版本。"),
            RejectionReason.UnknownSelector => new($"方案要用选择代码“{subject}”第 {value} 版，宿主程序没有提供。", "请在创建引擎或路由器时提供这段代码，或改用已提供的版本。"),
            RejectionReason.QueueInUse => new($"方案缺少队列“{subject}”，仍有 {value} 个工单或坐席在使用它。", "请指定替代队列，或把该队列保留到其中的工单全部结束，并从坐席资料中移除它。"),
            RejectionReason.ChannelInUse => new($"方案缺少渠道“{subject}”，仍有 {value} 个未结束的工单在使用它。", "请指定替代渠道，或把该渠道保留到其工单全部结束。"),
            RejectionReason.PriorityInUse => new($"方案缺少优先级“{subject}”，仍有 {value} 个未结束的工单在使用它。", "请指定替代优先级，或把该优先级保留到其工单全部结束。"),
            RejectionReason.TooManyPlanVersions => new($"应用方案“{subject}”后，未结束的工单将占用 {value} 个方案版本，上限为 {limit} 个。", "请等旧版本方案下的工单结束。"),
            RejectionReason.LimitExceeded => new($"“{subject}”为 {value}，允许的范围：{(IsNumber(limit) ? $"上限 {limit}" : limit)}。", "请调整到允许的范围内。"),
            RejectionReason.DuplicateWorkOrder => new($"工单“{subject}”已经提交过。", "请换一个编号提交；如果是同一张工单，则无需处理。"),
            RejectionReason.Archived => new($"“{subject}”的工单已结束并归档，不在引擎中。", "请到业务系统的归档中查找；如果客户再次联系，请提交新工单。"),
            RejectionReason.UnknownWorkOrder => new($"没有工单“{subject}”。", "请核对编号，或先提交该工单。"),
            RejectionReason.UnknownAgent => new($"没有坐席“{subject}”。", "请核对编号，或先保存该坐席。"),
            RejectionReason.UnknownQueue => new($"方案中没有队列“{subject}”。", "请填写方案中已有的队列。"),
            RejectionReason.UnknownChannel => new($"方案中没有渠道“{subject}”。", "请填写方案中已有的渠道。"),
            RejectionReason.UnknownPriority => new($"方案中没有优先级“{subject}”。", "请填写方案中已有的优先级。"),
            RejectionReason.UnknownOffer => new($"没有编号为 {subject} 的派单。", "请核对派单编号。"),
            RejectionReason.UnknownPlanVersion => new($"历史中没有版本 {subject} 的方案。", "请指定历史中的版本，或直接给出方案。"),
            RejectionReason.UnknownAlert => new($"没有编号为 {subject} 的未解除告警。", "请查询未解除的告警；该告警可能已经解除。"),
            RejectionReason.UnknownScheduledPlan => new($"没有定于 {subject} 生效的方案。", "请查询待生效的方案，并指定其生效时刻。"),
            RejectionReason.UnknownTimeZoneVersion => new($"没有时区数据版本“{subject}”；已有：{limit}。", "请指定已有的版本，或先把该版本的数据交给路由器。"),
            RejectionReason.SameWorkOrder => new($"工单“{subject}”不能合并到自身。", "请指定另一张继续处理的工单。"),
            RejectionReason.VersionConflict => new($"“{subject}”的当前版本是 {limit}，命令依据的却是版本 {value}。", "请刷新后按最新情况重新决定。"),
            RejectionReason.StatusForbids => new($"工单“{subject}”的状态是“{value}”，不允许这项操作。", "各状态允许的操作见 docs/reference/lifecycle.md。"),
            RejectionReason.OtherAssignment => new($"工单“{subject}”当前的分配编号是 {limit}，不是 {value}。", "工单已被重新分配，请使用当前的分配编号。"),
            RejectionReason.AgentOffline => new($"坐席“{subject}”已签出，且不接离线工单。", "请先让坐席签入，或另选坐席。"),
            RejectionReason.AgentFull => new($"坐席“{subject}”已满负荷：接单后将占用 {value}，上限为 {limit}。", "请另选坐席，或在方案中允许超额分配。"),
            RejectionReason.ChannelNotInUse => new($"渠道“{subject}”只在 {limit} 期间启用。", "请改用其他渠道，或修改方案中的启用日期。"),
            RejectionReason.ChannelClosed => new($"渠道“{subject}”不在服务时间，{OpensAt(limit)}。", "请届时再提交，或在方案中设置暂存或转往其他队列。"),
            RejectionReason.QueueClosed => new($"队列“{subject}”不在服务时间，{OpensAt(limit)}。", "请届时再提交，或在方案中设置暂存或转往其他队列。"),
            RejectionReason.QueueFull => new($"队列“{subject}”已满：排队将达 {value} 单，上限为 {limit}。", "请稍后再试、指定其他队列、提高上限，或在方案中设置转往其他队列。"),
            RejectionReason.OfferAlreadyAccepted => new($"派单 {subject} 已被接受。", "请改为完成工单或转派。"),
            RejectionReason.OfferDeclined => new($"派单 {subject} 已被拒绝。", "请等待下一次派单。"),
            RejectionReason.OfferExpired => new($"派单 {subject} 已于 {limit} 超时。", "请及时应答，或延长该队列的应答时限。"),
            RejectionReason.OfferRevoked when value == Word(OfferRevocation.AssignedByHand) => new($"派单 {subject} 已被收回：{value}。", "无需处理：工单已在该坐席名下。"),
            RejectionReason.OfferRevoked => new($"派单 {subject} 已被收回：{value}。", "请等待下一次派单。"),
            RejectionReason.OfferTakenByOther => new($"派单 {subject} 已失效：工单已由其他坐席接手。", "无需处理：工单正在办理。"),
            RejectionReason.OfferOfEndedWorkOrder => new($"派单 {subject} 已失效：工单已终止。", "无需处理：该工单不用再办理。"),
            _ => null,
        };
    }

    protected override Advice? AdviceOn(PlanFinding finding)
    {
        var (value, limit) = (finding.Value, finding.Limit);
        return finding.Code switch
        {
            PlanFindingCode.NotJson => new($"不是有效的 JSON。解析器提示：“{value}”。", "请检查此处之前的引号、逗号、方括号和花括号，补上缺少的，删除多余的。"),
            PlanFindingCode.UnknownProperty => new($"这里不能使用“{value}”，可用的名称：{limit}。", "请更正名称，或将其删除。"),
            PlanFindingCode.MissingProperty => new($"缺少这一项，请填写：{limit}。", ""),
            PlanFindingCode.WrongKind => new($"现为 {value}，请填写：{limit}。", ""),
            PlanFindingCode.UnreadableValue => new($"无法识别“{value}”，请填写：{limit}。", ""),
            PlanFindingCode.EmptyList => new("列表为空。", "请至少填写一项。"),
            PlanFindingCode.OutOfRange => new($"现为“{value}”，允许的范围：{limit}。", "请调整到允许的范围内。"),
            PlanFindingCode.DuplicateName => new($"“{value}”重复出现。", "请将其中一个改名或删除。"),
            PlanFindingCode.UnknownName => new($"{limit} 中没有“{value}”。", "请更正名称，或补上这一项。"),
            PlanFindingCode.UnknownTimeZone => new($"“{value}”不是 {limit} 中的时区。", "请填写 IANA 时区名，例如 Asia/Shanghai。"),
            PlanFindingCode.NotExactlyOne => new($"必须且只能填写其中一项：{limit}。", "请只填写一项。"),
            PlanFindingCode.CalendarMissing => new("按营业时间或天数计算，但该目标没有指定日历。", "请指定方案中的一个日历。"),
            PlanFindingCode.RepeatedProperty => new("在同一个对象中出现了两次。", "请删除其中一个。"),
            PlanFindingCode.CalendarCycle => new($"日历“{value}”直接或间接由自身组成，或组合超过 {limit} 层。", "请只组合不依赖它的日历。"),
            PlanFindingCode.DiversionCycle => new($"从队列“{value}”出发的转移会循环，或连续超过 {limit} 次。", "请让每条路径的最后一个队列拒绝、暂存或照常接收。"),
            PlanFindingCode.MissingCode => new($"指定了代码“{value}”第 {limit} 版，宿主程序没有提供。", "请在创建引擎或路由器时提供这段代码，或改用已提供的版本。"),
            PlanFindingCode.UnreachableRule => new($"规则“{value}”永远不会决定队列：它匹配的工单都已由 {limit} 决定。", "请将它上移或删除。"),
            PlanFindingCode.NeverOpen => new($"日历“{value}”从不营业。", "请为它填写营业时间，或去掉这个日历。"),
            PlanFindingCode.UnreachablePolicy => new($"策略“{value}”永远不会适用：它针对的工单都已适用 {limit}。", "请将它上移或删除。"),
            PlanFindingCode.UnreachableBucket => new($"分档“{value}”永远不会有工单：它针对的工单都已归入 {limit}。", "请将它上移或删除。"),
            PlanFindingCode.UnreachableGoal => new($"目标“{value}”的这一档时限永远不会适用：它针对的工单都已适用 {limit}。", "请将它上移或删除。"),
            PlanFindingCode.ImpossibleCondition => new($"没有工单能满足这个条件：{value}。", "请只要求能同时成立的内容，也许应该用 any 代替 all。"),
            PlanFindingCode.IdleSetting => new($"在此不起作用，它与以下设置配合使用：{limit}。", "请补上这些设置，或去掉这一项。"),
            PlanFindingCode.IncomparableWork => new($"按“{value}”排序，而有些工单没有可依据的承诺，等待再久也不会前移。", "请在最后用一个无条件的策略为所有工单作出承诺，或设置随等待提升。"),
            PlanFindingCode.MoveCycle => new($"无人接手的工单会在队列之间循环移动：{value}。", "请去掉其中一次移动，或不让它的时钟在排队时重新计时。"),
            PlanFindingCode.UnansweredOffers => new($"队列“{value}”的工单被所有坐席拒绝或错过之后，没有后续处理。", "请设置不限拒绝次数的冷却时间，或为排队中的工单设置一个承诺，由它通知、移动、升级或减少技能要求。"),
            PlanFindingCode.OutlastingWait => new($"工单最多等待其坐席 {value}，而在此之前就会超时：{limit}。", "请缩短等待时间，或放宽承诺的时限。"),
            PlanFindingCode.UnservedQueue => new($"没有坐席为队列“{value}”服务。", "请让坐席加入这个队列，或将它删除。"),
            PlanFindingCode.UnkeptShare => new($"{limit} 名坐席每人最多占 {value}%，合起来也分不完该队列的工单，总会有人超出。", "请提高比例，让更多坐席为该队列服务，或去掉这个上限。"),
            PlanFindingCode.UnmetRequirement => new($"可以接这类工单的 {limit} 名坐席都不满足这项要求：{value}。", "请降低要求，或让该队列的坐席掌握这项技能。"),
            PlanFindingCode.OutlastingDelay => new($"查找坐席的步骤在 {limit} 后即结束，而坐席“{value}”要等更久才能接到这类工单。", "请缩短延迟，或延长步骤的时间。"),
            _ => null,
        };
    }

    protected override string? WordOf(Enum value) => value switch
    {
        ObstacleKind kind => WordOf(kind),
        DecidingTerm term => WordOf(term),
        AgentRule rule => WordOf(rule),
        WorkOrderStatus.Queued => "排队中",
        WorkOrderStatus.Offered => "派单中",
        WorkOrderStatus.Assigned => "处理中",
        WorkOrderStatus.Waiting => "等待中",
        WorkOrderStatus.Suspended => "已挂起",
        WorkOrderStatus.Completed => "已完成",
        WorkOrderStatus.Closed => "已关闭",
        WorkOrderStatus.Cancelled => "已取消",
        WorkOrderStatus.Abandoned => "客户已放弃",
        WorkOrderStatus.Merged => "已合并",
        WorkOrderStatus.Scheduled => "已预约",

        AgentPresence.Offline => "离线",
        AgentPresence.Away => "离开",
        AgentPresence.Available => "可接单",
        AgentPresence.Draining => "收尾中",

        OfferStatus.Open => "待应答",
        OfferStatus.Accepted => "已接受",
        OfferStatus.Declined => "已拒绝",
        OfferStatus.Expired => "已超时",
        OfferStatus.Revoked => "已收回",

        OfferRevocation.TakenByOther => "工单已由其他坐席接手",
        OfferRevocation.AssignedByHand => "工单已人工分配给该坐席",
        OfferRevocation.WorkOrderEnded => "工单已终止",
        OfferRevocation.WorkOrderSuspended => "工单已挂起",
        OfferRevocation.WorkOrderTransferred => "工单已转派",
        OfferRevocation.AgentUnavailable => "坐席不再接新单",
        OfferRevocation.NoLongerEligible => "坐席不再服务该队列或缺少所需技能",

        AffinityEndReason.TimeOver => "该坐席在等待时间内未能腾出容量",
        AffinityEndReason.AgentUnavailable => "该坐席不再接新单",
        AffinityEndReason.AgentRefused => "该坐席已拒绝或未应答",
        AffinityEndReason.NoLongerEligible => "该坐席不再服务该队列、缺少所需技能、容量不足或已被排除",
        AffinityEndReason.NotInTime => "该坐席在等待结束之前不会再接到工单",

        HeadRoomEndReason.TimeOver => "坐席未能及时腾出足够容量",
        HeadRoomEndReason.AgentUnavailable => "坐席不再接新单",
        HeadRoomEndReason.NoLongerEligible => "坐席不能再接该工单或容量不足",

        SelectorFault.Missing => "宿主程序没有提供这段代码",
        SelectorFault.Failed => "代码抛出异常",
        ClassifierFaultKind.Missing => "宿主程序没有提供这段代码",
        ClassifierFaultKind.Failed => "代码抛出异常",
        ClassifierFaultKind.BadAnswer => "代码的答复与方案不符",

        QueueSource.Rule => "由规则决定",
        QueueSource.Named => "提交时指定",
        QueueSource.Moved => "被转入",
        QueueSource.Fallback => "未分类",

        IntakeReason.ChannelClosed => "渠道不在服务时间",
        IntakeReason.QueueClosed => "队列不在服务时间",
        IntakeReason.QueueFull => "队列已满",

        IntakeAction.Accept => "照常排队",
        IntakeAction.Hold => "暂存至开放时间",
        IntakeAction.Divert => "转往其他队列",
        IntakeAction.Refuse => "拒绝",

        SlaClockStatus.Running => "计时中",
        SlaClockStatus.Paused => "已暂停",
        SlaClockStatus.Met => "按时达成",
        SlaClockStatus.MetLate => "超时达成",
        SlaClockStatus.Cancelled => "不再适用",

        SlaTargetKind.Resolution => "解决时限",
        SlaTargetKind.TimeToAssign => "分配时限",
        SlaTargetKind.Answer => "接听时限",
        SlaTargetKind.FirstResponse => "首次响应时限",
        SlaTargetKind.NextResponse => "后续响应时限",
        SlaTargetKind.ResponseAfterAssignment => "分配后响应时限",
        SlaTargetKind.PeriodicUpdate => "定期更新时限",
        SlaTargetKind.ResultGiven => "告知结果时限",
        SlaTargetKind.Closing => "结单时限",
        SlaTargetKind.TimeToEscalate => "升级时限",
        SlaTargetKind.AgentWork => "坐席处理时长",
        SlaTargetKind.RequesterWait => "客户等待时长",

        SlaMoment.Submitted => "提交",
        SlaMoment.Queued => "进入队列",
        SlaMoment.Offered => "派单",
        SlaMoment.Assigned => "分配",
        SlaMoment.Responded => "回复客户",
        SlaMoment.ResultGiven => "告知结果",
        SlaMoment.Completed => "处理完成",
        SlaMoment.Closed => "关闭",
        SlaMoment.Reopened => "重新打开",
        SlaMoment.CustomerMessage => "客户来信",
        SlaMoment.Escalated => "升级",
        SlaMoment.Waiting => "开始等待",
        SlaMoment.Suspended => "挂起",
        SlaMoment.Resumed => "恢复处理",

        SlaMeasure.Elapsed => "自然时间",
        SlaMeasure.OpenTime => "营业时间",
        SlaMeasure.BusinessDays => "工作日",
        SlaMeasure.Promised => "至承诺时刻",

        AssignmentCause.Matching => "自动派单",
        AssignmentCause.Manual => "人工分配",
        AssignmentCause.Direct => "定向派单",
        AssignmentCause.Transfer => "转派",
        AssignmentCause.Reopen => "重新打开",
        AssignmentCause.Resume => "恢复处理",
        AssignmentCause.WrapUp => "事后整理",

        IsoDayOfWeek.Monday => "星期一",
        IsoDayOfWeek.Tuesday => "星期二",
        IsoDayOfWeek.Wednesday => "星期三",
        IsoDayOfWeek.Thursday => "星期四",
        IsoDayOfWeek.Friday => "星期五",
        IsoDayOfWeek.Saturday => "星期六",
        IsoDayOfWeek.Sunday => "星期日",

        CalendarRule.WeeklyHours => "每周时段",
        CalendarRule.Season => "季节时段",
        CalendarRule.Holiday => "节假日",
        CalendarRule.Exception => "特殊日期",
        CalendarRule.Combination => "组合日历",
        CalendarRule.OutOfReach => "超出年份范围",

        CombinationRule.Union => "任一营业",
        CombinationRule.Intersection => "同时营业",
        CombinationRule.Difference => "前者营业且后者不营业",

        PlanPartKind.Priority => "优先级",
        PlanPartKind.Calendar => "日历",
        PlanPartKind.Channel => "渠道",
        PlanPartKind.Queue => "队列",
        PlanPartKind.Rule => "规则",
        PlanPartKind.SlaPolicy => "策略",
        PlanPartKind.SlaTarget => "目标",
        PlanPartKind.OverCommitRule => "超额分配规则",

        CalendarNote.Closed => "休息",
        CalendarNote.NotYetKnown => "节假日尚未公布",
        CalendarNote.EveryYear => "每年",

        _ => null,
    };

    protected override string SuggestionOf(string suggestion) => $"是不是“{suggestion}”？";

    private static string OpensAt(string? instant) => instant is null ? "不再开放" : $"将于 {instant} 开放";
}
