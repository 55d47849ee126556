# Most errors are small, a few are large
# critic 1: centre, percent
$data1 << EOD
-3.8240535 0
-3.632851 0
-3.4416482 0
-3.2504454 0
-3.0592427 0
-2.86804 0.390625
-2.6768374 0
-2.4856348 0
-2.2944322 0
-2.1032295 0
-1.9120268 0
-1.7208241 0.390625
-1.5296214 0.390625
-1.3384187 0.390625
-1.1472161 1.5625
-0.9560134 3.515625
-0.7648107 4.296875
-0.57360804 14.0625
-0.38240534 23.828125
-0.19120267 19.140625
0 9.375
0.19120267 7.8125
0.38240534 6.640625
0.57360804 2.734375
0.7648107 1.5625
0.9560134 1.171875
1.1472161 0.390625
1.3384187 0.390625
1.5296214 0.390625
1.7208241 0
1.9120268 0
2.1032295 0
2.2944322 0
2.4856348 0
2.6768374 0
2.86804 0.390625
3.0592427 0.390625
3.2504454 0
3.4416482 0.390625
3.632851 0
3.8240535 0.390625
EOD
# critic 2: centre, percent
$data2 << EOD
-3.8240535 0
-3.632851 0
-3.4416482 0
-3.2504454 0
-3.0592427 0
-2.86804 0
-2.6768374 0
-2.4856348 0.390625
-2.2944322 0
-2.1032295 0.390625
-1.9120268 0
-1.7208241 0
-1.5296214 0
-1.3384187 0.390625
-1.1472161 0.390625
-0.9560134 2.34375
-0.7648107 3.515625
-0.57360804 7.421875
-0.38240534 19.140625
-0.19120267 21.875
0 13.671875
0.19120267 9.765625
0.38240534 4.296875
0.57360804 5.859375
0.7648107 3.90625
0.9560134 1.171875
1.1472161 1.5625
1.3384187 1.5625
1.5296214 0.390625
1.7208241 0.390625
1.9120268 0.390625
2.1032295 0
2.2944322 0.390625
2.4856348 0
2.6768374 0
2.86804 0
3.0592427 0.390625
3.2504454 0
3.4416482 0.390625
3.632851 0
3.8240535 0
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'errors.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'Most errors are small, a few are large' at screen 0.09070312, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'TD errors of critic 1 and critic 2 in one batch' at screen 0.09070312, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.09070312
set rmargin at screen 0.89808005
set tmargin at screen 0.8432292
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [-3.9196548:3.9196548]
set yrange [0:27.5]
set xtics ('−3' -3, '−2' -2, '−1' -1, '0' 0, '1' 1, '2' 2, '3' 3) offset character 0,0
set ytics ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'critic 1' at screen 0.91403705, screen 0.8253125 left font 'DejaVu Sans Bold,17' textcolor rgb '#E69F00' front
set label 'critic 2' at screen 0.91403705, screen 0.78350693 left font 'DejaVu Sans,15' textcolor rgb '#009E73' front
set label 'TD error Q − y' at screen 0.49439156, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'share (% per bin)' at screen 0.02267578, screen 0.48581597 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:2:(0.17590646) with boxes fillcolor rgb '#E69F00' fillstyle transparent solid 0.70 noborder, \
  $data2 using 1:2 with histeps linecolor rgb '#009E73' linewidth 3 dashtype (5,4)
set output
